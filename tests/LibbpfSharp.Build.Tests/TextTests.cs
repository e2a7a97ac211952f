namespace LibbpfSharp.Build.Tests;

/// <summary>The parts of the task that read text.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("a.o: a.c\n", new[] { "a.c" })]
    [InlineData("a.o: a.c /usr/include/b.h \\\n  c.h \\\r\n d.h", new[] { "a.c", "/usr/include/b.h", "c.h", "d.h" })]
    [InlineData("a.o: my\\ file.c b\\#1.h $$x.h c:d.h 'e\"", new[] { "my file.c", "b#1.h", "$x.h", "c:d.h", "'e\"" })]
    [InlineData("/tmp/x\\ y.o: back\\slash.h", new[] { "back\\slash.h" })]
    [InlineData("out.g.cs: \\\n  a.c \\\n  b.h\n", new[] { "a.c", "b.h" })]
    [InlineData("a.o:", new string[0])]
    public void A_depfile_is_what_a_compiler_writes_for_make(string text, string[] files) => Assert.Equal(files, Depfile.Parse(text));

    [Theory]
    [InlineData("App", "App")]
    [InlineData("my-app.2nd", "my_app._2nd")]
    [InlineData("", "")]
    public void A_project_name_becomes_a_namespace(string name, string expected) => Assert.Equal(expected, JobFactory.ToNamespace(name));
}
