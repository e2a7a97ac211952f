using Xunit;

namespace LibbpfSharp.Tests.Support;

/// <summary>Tests that look at or change what belongs to the whole process (its descriptors, its memory, libbpf's log) run alone.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
