namespace LibbpfSharp;

/// <summary>Who sees a function or a variable (<c>enum btf_func_linkage</c> and <c>BTF_VAR_*</c>, which agree).</summary>
public enum BtfLinkage
{
    /// <summary>Its own source file.</summary>
    Static = 0,

    /// <summary>Everyone; it is defined here.</summary>
    Global = 1,

    /// <summary>It is defined elsewhere: by the kernel (<c>__ksym</c>), by libbpf (<c>__kconfig</c>) or by another object.</summary>
    Extern = 2,
}
