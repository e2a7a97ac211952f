using System.Net.Sockets;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Maps;

[Requires(Feature.LocklessAllocation)]
public sealed class StorageTests
{
    [Fact]
    public void A_socket_keeps_its_value()
    {
        using BpfObject value = Load("socket_storage");
        var storage = new BpfSocketStorage<ulong>(value.Maps["storage"]);
        using var first = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var second = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.False(storage.TryGetValue(first, out _));
        storage.Set(first, 1);
        Assert.False(storage.TryAdd(first.SafeHandle, 2));
        Assert.True(storage.TryAdd(second.SafeHandle, 2));
        Assert.True(storage.TryGetValue(first, out ulong read));
        Assert.Equal(1ul, read);
        Assert.True(storage.Remove(first));
        Assert.False(storage.Remove(first));
        Assert.True(storage.TryGetValue(second, out read));
        Assert.Equal(2ul, read);
        Assert.Throws<ArgumentException>(() => new BpfSocketStorage<uint>(value.Maps["storage"]));
    }

    [Fact]
    [Requires(Kernel = "5.11")]
    public void A_process_keeps_its_value()
    {
        using BpfObject value = Load("task_storage");
        var storage = new BpfTaskStorage<ulong>(value.Maps["storage"]);
        Assert.False(storage.TryGetValue(Environment.ProcessId, out _));
        storage.Set(Environment.ProcessId, 7);
        Assert.True(storage.TryGetValue(Environment.ProcessId, out ulong read));
        Assert.Equal(7ul, read);
        Assert.True(storage.Remove(Environment.ProcessId));
        Assert.False(storage.Remove(Environment.ProcessId));
        Assert.Equal("ESRCH", Assert.Throws<LibbpfException>(() => storage.Remove(int.MaxValue)).ErrnoName);
    }

    [Fact]
    [Requires(Feature.BpfLsm, Kernel = "5.10")]
    public void A_file_keeps_its_value()
    {
        using BpfObject value = Load("inode_storage");
        var storage = new BpfInodeStorage<ulong>(value.Maps["storage"]);
        string path = Path.GetTempFileName();
        try
        {
            Assert.False(storage.TryGetValue(path, out _));
            storage.Set(path, 7);
            Assert.True(storage.TryGetValue(path, out ulong read));
            Assert.Equal(7ul, read);
            Assert.True(storage.Remove(path));
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => storage.Remove(path)).ErrnoName);
    }

    [Fact]
    [Requires(Feature.Cgroup2, Kernel = "6.2")]
    public void A_cgroup_keeps_its_value()
    {
        using BpfObject value = Load("cgroup_storage");
        var storage = new BpfCgroupStorage<ulong>(value.Maps["storage"]);
        string path = Machine.CgroupRoot!;
        Assert.False(storage.TryGetValue(path, out _));
        storage.Set(path, 7);
        Assert.True(storage.TryGetValue(path, out ulong read));
        Assert.Equal(7ul, read);
        Assert.True(storage.Remove(path));
        Assert.False(storage.Remove(path));
    }

    private static BpfObject Load(string name)
    {
        BpfObject value = BpfObject.Open(TestObjects.Path(name));
        value.Load();
        return value;
    }
}
