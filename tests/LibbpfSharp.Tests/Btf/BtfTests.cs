using System.Text;
using LibbpfSharp.Interop;
using Xunit;

namespace LibbpfSharp.Tests.BtfTypes;

/// <summary>The managed model of BTF against libbpf's own answers, for every type of the running kernel.</summary>
public sealed unsafe class BtfTests : IDisposable
{
    private readonly Btf _kernel = Btf.LoadKernel();
    private readonly btf* _native = Libbpf.btf__load_vmlinux_btf();

    public void Dispose() => Libbpf.btf__free(_native);

    [Fact]
    public void Every_type_of_the_kernel_is_what_libbpf_says()
    {
        Assert.Equal(Libbpf.btf__type_cnt(_native), (uint)_kernel.Count);
        Assert.Equal((int)Libbpf.btf__pointer_size(_native), _kernel.PointerSize);
        var sizeless = new Dictionary<BtfKind, int>();
        foreach (BtfType type in _kernel)
        {
            btf_type* native = Libbpf.btf__type_by_id(_native, type.Id);
            Assert.Equal((Libbpf.btf_kind(native), Name(native)), ((uint)type.Kind, type.Name));

            long size = Libbpf.btf__resolve_size(_native, type.Id);
            if (size < 0)
            {
                // There are tens of thousands of functions, and an exception is dear.
                sizeless[type.Kind] = sizeless.GetValueOrDefault(type.Kind) + 1;
                if (sizeless[type.Kind] <= 100)
                    Assert.Throws<LibbpfException>(() => type.Size);
            }
            else
            {
                Assert.Equal((type.Id, size), (type.Id, type.Size));
            }

            int alignment = Libbpf.btf__align_of(_native, type.Id);
            if (alignment > 0)
                Assert.Equal((type.Id, alignment), (type.Id, type.Alignment));
        }
    }

    [Fact]
    public void Types_are_found_by_name_and_kind()
    {
        foreach ((string name, BtfKind kind) in new[] { ("task_struct", BtfKind.Struct), ("pid_t", BtfKind.Typedef), ("vfs_read", BtfKind.Function), ("int", BtfKind.Int) })
        {
            fixed (byte* text = Encoding.UTF8.GetBytes(name + '\0'))
                Assert.Equal((uint)Libbpf.btf__find_by_name_kind(_native, text, (uint)kind), _kernel.Find(name, kind)!.Id);
        }
        Assert.Null(_kernel.Find("no such type", BtfKind.Struct));
        Assert.Same(_kernel.Find("task_struct", BtfKind.Struct), _kernel.Find("task_struct", BtfKind.Struct));
    }

    [Fact]
    public void Members_are_read_with_their_bits()
    {
        var task = (BtfComposite)_kernel.Find("task_struct", BtfKind.Struct)!;
        btf_type* native = Libbpf.btf__type_by_id(_native, task.Id);
        for (int i = 0; i < task.Members.Count; i++)
        {
            Assert.Equal(
                (Libbpf.btf_member_bit_offset(native, (uint)i), Libbpf.btf_member_bitfield_size(native, (uint)i)),
                ((uint)task.Members[i].BitOffset, (uint)task.Members[i].BitfieldSize));
        }
        Assert.Equal("char comm[16]", Assert.Single(task.Members, member => member.Name == "comm").ToString());
    }

    [Fact]
    public void Declarations_are_written_as_in_C()
    {
        var operations = (BtfComposite)_kernel.Find("file_operations", BtfKind.Struct)!;
        string read = Assert.Single(operations.Members, member => member.Name == "read").ToString();
        Assert.Equal("ssize_t (*read)(struct file *, char *, size_t, loff_t *)", read);
        Assert.Equal("struct task_struct", _kernel.Find("task_struct", BtfKind.Struct)!.ToString());
        Assert.Equal("void", _kernel[0].ToString());
    }

    [Fact]
    public void Bytes_that_are_no_BTF_are_an_error_and_not_a_crash()
    {
        Assert.Throws<LibbpfException>(() => Btf.Parse([]));
        Assert.Throws<LibbpfException>(() => Btf.Parse("hello, world, this is no BTF"u8));
        Assert.Throws<LibbpfException>(() => Btf.Open("/does/not/exist"));
        Assert.Throws<LibbpfException>(() => _kernel[uint.MaxValue]);
    }

    [Fact]
    public void Damaged_BTF_is_an_error_and_not_a_crash()
    {
        byte[] bytes = Btf.Open(Path.Combine(AppContext.BaseDirectory, "Bpf", SomeObject())).RawData.ToArray();
        var random = new Random(1);
        for (int round = 0; round < 2000; round++)
        {
            byte[] damaged = [.. bytes];
            for (int i = 0; i < 3; i++)
                damaged[random.Next(24, damaged.Length)] = (byte)random.Next();
            try
            {
                foreach (BtfType type in Btf.Parse(damaged))
                {
                    _ = type.ToString();
                    _ = type.Stripped;
                    _ = type.Size;
                    _ = type.Alignment;
                }
            }
            catch (LibbpfException)
            {
                // As it should be: said, and no other exception.
            }
        }
    }

    private static string SomeObject() =>
        Path.GetFileName(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Bpf"), "*.o").Order(StringComparer.Ordinal).First());

    private string Name(btf_type* type) =>
        System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)Libbpf.btf__name_by_offset(_native, type->name_off)) ?? "";
}
