namespace Runner;

/// <summary>What bench.sh built, and where results go.</summary>
internal sealed class Options
{
    /// <summary>Each side's program, by name.</summary>
    public Dictionary<string, string> Sides { get; } = [];

    /// <summary>The bootstrap example of each side: the command that runs it for a millisecond.</summary>
    public Dictionary<string, string> Programs { get; } = [];

    /// <summary>The file whose size is the program's.</summary>
    public Dictionary<string, string> Binaries { get; } = [];

    /// <summary>What is stated about the machine and the tools.</summary>
    public List<string> Facts { get; } = [];

    /// <summary>The folder of the helpers written in C.</summary>
    public string Tools { get; private set; } = "";

    public string Output { get; private set; } = "benchmarks.md";

    /// <summary>Only cases whose title contains this.</summary>
    public string Only { get; private set; } = "";

    /// <summary>A multiple of the rounds.</summary>
    public double Rounds { get; private set; } = 1;

    /// <summary>What each access to a global compiles to.</summary>
    public string Disassembly { get; private set; } = "";

    public static Options Parse(string[] arguments)
    {
        var options = new Options();
        for (int i = 0; i + 1 < arguments.Length; i += 2)
        {
            string value = arguments[i + 1];
            switch (arguments[i])
            {
                case "--side": Put(options.Sides, value); break;
                case "--program": Put(options.Programs, value); break;
                case "--binary": Put(options.Binaries, value); break;
                case "--fact": options.Facts.Add(value); break;
                case "--tools": options.Tools = value; break;
                case "--output": options.Output = value; break;
                case "--only": options.Only = value; break;
                case "--rounds": options.Rounds = double.Parse(value, System.Globalization.CultureInfo.InvariantCulture); break;
                case "--disassembly": options.Disassembly = File.ReadAllText(value); break;
                default: throw new ArgumentException($"unknown option {arguments[i]}");
            }
        }

        return options;
    }

    private static void Put(Dictionary<string, string> to, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        to.Add(text[..equals], text[(equals + 1)..]);
    }
}
