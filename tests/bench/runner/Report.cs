using System.Globalization;
using System.Text;

namespace Runner;

/// <summary>The result as Markdown.</summary>
internal static class Report
{
    private static readonly string[] Order = ["C", "JIT", "AOT", "Go", "Rust"];

    public static string Write(Suite suite, Options options, IReadOnlyList<string> missing)
    {
        var text = new StringBuilder();
        string[] sides = [.. Order.Where(options.Sides.ContainsKey)];
        foreach (string fact in options.Facts)
            text.Append(CultureInfo.InvariantCulture, $"- {fact}\n");
        foreach (string name in missing)
            text.Append(CultureInfo.InvariantCulture, $"- not measured: {name}\n");
        text.Append("\nMedians, with the quartiles in brackets; a ratio is the median of the ratios within each round. JIT and AOT are LibbpfSharp.\n");

        Target[] known = [.. suite.Targets.Where(t => t.Sides.Any(s => t.Value(s) is not null))];
        if (known.Length > 0)
        {
            text.Append("\n### What is to be reached\n\n| | limit | JIT | AOT | |\n|---|---|---|---|---|\n");
            foreach (Target target in known)
            {
                double?[] values = [.. Order[1..3].Select(side => target.Sides.Contains(side) ? target.Value(side) : null)];
                bool met = values.All(v => v is not { } value || target.IsMet(value));
                string limit = (target.AtLeast ? "≥ " : "≤ ") + Number(target.Limit) + (target.Against is null ? "" : " × " + target.Against);
                text.Append(CultureInfo.InvariantCulture, $"| {target.What} | {limit} | {Cell(values[0])} | {Cell(values[1])} | {(met ? "reached" : "**missed**")} |\n");
            }
        }

        foreach (Table table in suite.Tables)
        {
            Row[] rows = [.. table.Rows.Where(r => sides.Any(s => r.Case.Get(r.Figure, s) is not null))];
            if (rows.Length == 0)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n### {table.Title}\n\n| {table.Unit} | {string.Join(" | ", sides)} | {string.Join(" | ", Ratios(sides).Select(r => $"{r.Side} / {r.Against}"))} |\n");
            text.Append('|').Append(string.Concat(Enumerable.Repeat("---|", 1 + sides.Length + Ratios(sides).Count()))).Append('\n');
            foreach (Row row in rows)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {row.Title} |");
                foreach (string side in sides)
                    text.Append(' ').Append(Cell(row.Case, row.Figure, side)).Append(" |");
                foreach ((string side, string against) in Ratios(sides))
                {
                    bool both = row.Case.Get(row.Figure, side) is not null && row.Case.Get(row.Figure, against) is { Median: > 0 };
                    text.Append(' ').Append(both ? row.Case.Get(row.Figure, side)!.RatioTo(row.Case.Get(row.Figure, against)!).ToString("0.00", CultureInfo.InvariantCulture) : "").Append(" |");
                }

                text.Append('\n');
            }
        }

        (string Case, string Why)[] failures = [.. suite.Cases.SelectMany(c => c.Failures.Select(f => (c.Title, f.Value)))];
        if (failures.Length > 0)
        {
            text.Append("\n### Failed\n\n");
            foreach ((string title, string why) in failures)
                text.Append(CultureInfo.InvariantCulture, $"- {title}: {why}\n");
        }

        if (options.Disassembly.Length > 0)
            text.Append("\n### A global variable's access, compiled\n\n```\n").Append(options.Disassembly.TrimEnd()).Append("\n```\n");
        return text.ToString();
    }

    private static IEnumerable<(string Side, string Against)> Ratios(string[] sides)
    {
        foreach (string against in sides.Where(s => s is not ("JIT" or "AOT")))
        {
            foreach (string side in sides.Where(s => s is "JIT" or "AOT"))
                yield return (side, against);
        }
    }

    private static string Cell(BenchmarkCase of, string figure, string side)
    {
        if (of.Failures.ContainsKey(side))
            return "failed";
        if (of.Get(figure, side) is not { } series)
            return "–";
        return series.Count == 1 ? Number(series.Median) : $"{Number(series.Median)} ({Number(series.LowerQuartile)}–{Number(series.UpperQuartile)})";
    }

    private static string Cell(double? value) => value is { } v ? Number(v) : "–";

    private static string Number(double value) => Math.Abs(value) switch
    {
        0 => "0",
        < 0.01 => value.ToString("0.0000", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };
}
