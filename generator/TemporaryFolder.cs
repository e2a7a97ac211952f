namespace LibbpfSharp.Generator;

/// <summary>A folder of this run's own, gone when it ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bpf2cs-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public bool Contains(string file) => file.StartsWith($"{_folder.FullName}/", StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);
}
