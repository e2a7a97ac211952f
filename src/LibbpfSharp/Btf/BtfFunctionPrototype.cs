namespace LibbpfSharp;

/// <summary>The parameters and the result of a function (<c>BTF_KIND_FUNC_PROTO</c>).</summary>
public sealed class BtfFunctionPrototype : BtfType
{
    private readonly uint _result;

    internal BtfFunctionPrototype(Btf btf, uint id, uint result, BtfParameter[] parameters, bool isVariadic)
        : base(btf, id, BtfKind.FunctionPrototype, "")
    {
        _result = result;
        Parameters = parameters;
        IsVariadic = isVariadic;
    }

    /// <summary>The result's type.</summary>
    /// <exception cref="LibbpfException">The BTF is damaged: no type has that id.</exception>
    public BtfType Result => Btf[_result];

    /// <summary>The parameters, without the ellipsis of a variadic function.</summary>
    public IReadOnlyList<BtfParameter> Parameters { get; }

    /// <summary>Whether it ends in an ellipsis.</summary>
    public bool IsVariadic { get; }
}
