using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Corpus;

/// <summary>
/// Many objects by other people: each for which bpftool makes a skeleton generates, compiles without a warning and has the layout of its BTF; for
/// each of the others our message says that it was bpftool. The folder is made by tests/corpus/objects.sh and named in BPF2CS_CORPUS.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private const string Variable = "BPF2CS_CORPUS";

    [Fact]
    public void Every_object_that_bpftool_takes_agrees_with_its_BTF()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder of objects; tests/corpus/objects.sh makes one.");
        string[] objects = [.. Directory.GetFiles(folder!, "*.o").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(objects);

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
