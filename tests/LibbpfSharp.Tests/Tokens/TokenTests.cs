using LibbpfSharp.Tests.Interop;
using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Tokens;

public sealed class TokenTests
{
    [Fact]
    [Requires(Kernel = "6.9", Libbpf = "1.4")]
    public void Outside_of_a_user_namespace_there_is_none()
    {
        var e = Assert.Throws<LibbpfException>(() => BpfToken.Create("/sys/fs/bpf"));
        Assert.Contains(e.ErrnoName, (string[])["EOPNOTSUPP", "ENOENT"]);
        Assert.NotNull(e.Hint);
        Assert.Equal("EINVAL", Assert.Throws<LibbpfException>(() => BpfToken.Create("/tmp")).ErrnoName);
        Assert.Equal("ENOENT", Assert.Throws<LibbpfException>(() => BpfToken.Create("/no/such")).ErrnoName);
    }

    [Fact]
    public void A_library_without_tokens_says_so()
    {
        if (Machine.Libbpf >= new Version(1, 5))
            Assert.Skip("libbpf has tokens");
        var options = new BpfObjectOptions { TokenPath = "/sys/fs/bpf" };
        Assert.Equal(new Version(1, 5), Assert.Throws<LibbpfVersionException>(() => BpfObject.Open(TestObjects.Path("sample"), options)).Required);
    }

    [Fact]
    [Requires(Libbpf = "1.5")]
    public void An_object_takes_the_path()
    {
        // No token is to be had there, and one that was asked for by name has to be.
        using BpfObject asks = BpfObject.Open(TestObjects.Path("sample"), new BpfObjectOptions { TokenPath = "/sys/fs/bpf" });
        Assert.Contains("token", Assert.Throws<LibbpfException>(asks.Load).Message, StringComparison.Ordinal);
        using BpfObject declines = BpfObject.Open(TestObjects.Path("sample"), new BpfObjectOptions { TokenPath = "" });
        declines.Load();
    }

    private const string FolderVariable = "LIBBPFSHARP_TEST_TOKEN";

    private static string DelegatedFolder => Environment.GetEnvironmentVariable(FolderVariable)!;

    [Fact]
    [Requires(Kernel = "6.9", Libbpf = "1.4")]
    public void In_a_user_namespace_with_delegated_rights_a_token_is_made() => RunDelegated(nameof(Explicit_a_token_is_made));

    [Fact]
    [Requires(Kernel = "6.9", Libbpf = "1.5")]
    public void In_a_user_namespace_with_delegated_rights_an_object_is_loaded() => RunDelegated(nameof(Explicit_an_object_is_loaded));

    private static void RunDelegated(string test)
    {
        using var folder = new TemporaryFolder();
        Tool.RunInChild(
            [Path.Combine(AppContext.BaseDirectory, "delegate"), folder.ToString()!],
            typeof(TokenTests), test, (FolderVariable, folder.ToString()!));
    }

    [Fact(Explicit = true)]
    public void Explicit_a_token_is_made()
    {
        BpfToken token = BpfToken.Create(DelegatedFolder);
        Assert.True(token.FileDescriptor >= 0);
        Assert.Equal("EPERM", Assert.Throws<LibbpfException>(() => BpfMap.Create<BpfHashMap<uint, ulong>>("refused", 4)).ErrnoName);
        using (var map = BpfMap.Create<BpfHashMap<uint, ulong>>("with_token", 4, new() { Token = token }))
        {
            map[1] = 2;
            Assert.Equal(2u, map[1]);
        }

        token.Dispose();
        Assert.Throws<ObjectDisposedException>(() => token.FileDescriptor);
    }

    [Fact(Explicit = true)]
    public void Explicit_an_object_is_loaded()
    {
        using (BpfObject refused = BpfObject.Open(TestObjects.Path("sample"), new BpfObjectOptions { TokenPath = "" }))
            Assert.Equal("EPERM", Assert.Throws<LibbpfException>(refused.Load).ErrnoName);
        using BpfObject value = BpfObject.Open(TestObjects.Path("sample"), new BpfObjectOptions { TokenPath = DelegatedFolder });
        value.Load();
        Assert.NotNull(value.TokenFileDescriptor);
        var start = new BpfHashMap<uint, Sample.StartInfo>(value.Maps["start"]);
        start[1] = new Sample.StartInfo { Ts = 5 };
        Assert.Equal(5u, start[1].Ts);
    }
}
