namespace Runner;

/// <summary>A table of the report.</summary>
internal sealed record Table(string Title, string Unit, Row[] Rows);
