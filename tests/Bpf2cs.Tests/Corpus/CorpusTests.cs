using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Corpus;

/// <summary>
/// Many objects by other people, the kernel's selftests: each for which bpftool makes a skeleton generates, compiles without a warning and has the
/// layout of its BTF; for each of the others our message says that it was bpftool. tests/corpus/objects.sh compiles them.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string Variable = "BPF2CS_CORPUS";

    [Fact]
    public void Every_object_that_bpftool_takes_agrees_with_its_BTF()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"takes minutes: ./build.sh corpus sets {Variable}");
        Check(folder!, atLeast: 1);
    }

    [Fact]
    public void A_sample_of_them_agrees_with_its_BTF()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/apt-get"), "needs Debian's packages");
        Check(Commands.Run("bash", Path.Combine(Repository(), "tests/corpus/objects.sh"), "--sample").Trim(), atLeast: 20);
    }

    private static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LibbpfSharp.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No LibbpfSharp.sln above {AppContext.BaseDirectory}.");
    }

    private void Check(string folder, int atLeast)
    {
        string[] objects = [.. Directory.GetFiles(folder, "*.o").Order(StringComparer.Ordinal)];
        Assert.True(objects.Length >= atLeast, $"only {objects.Length} objects in {folder}");

        int generated = 0, refused = 0, compared = 0;
        var problems = new List<string>();
        Parallel.ForEach(objects, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, path =>
        {
            using var sandbox = new Sandbox();
            Outcome outcome = sandbox.Run(path, "--name", "corpus", "--namespace", "Corpus");
            if (outcome.ExitCode != 0)
            {
                if (outcome.Errors.Contains("error BPF1102: bpftool makes no skeleton", StringComparison.Ordinal))
                    Interlocked.Increment(ref refused);
                else
                    Add(outcome.Errors);
                return;
            }
            try
            {
                var skeleton = new CompiledSkeleton(CSharpCompiler.Compile(File.ReadAllText(sandbox.File("CorpusSkeleton.g.cs"))).GetType("Corpus.CorpusSkeleton", throwOnError: true)!);
                LayoutOracle oracle = LayoutOracle.FromFile(skeleton.WriteObject(sandbox));
                foreach (string problem in oracle.Check(skeleton.Type))
                    Add($"{Path.GetFileName(path)}: {problem}");
                Interlocked.Add(ref compared, oracle.Compared);
                Interlocked.Increment(ref generated);
            }
            catch (Exception e)
            {
                // All of the corpus is looked at, whatever one object does.
                Add($"{Path.GetFileName(path)}: {e.Message}");
            }
        });
        output.WriteLine($"{objects.Length} objects: {generated} generated, compiled and compared ({compared} types and members), {refused} refused by bpftool, {problems.Count} problems");

        Assert.True(problems.Count == 0, string.Join(Environment.NewLine, problems));

        void Add(string problem)
        {
            lock (problems)
                problems.Add(problem.TrimEnd());
        }
    }
}
