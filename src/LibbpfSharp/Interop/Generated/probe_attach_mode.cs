namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum probe_attach_mode : uint
{
    PROBE_ATTACH_MODE_DEFAULT = 0,
    PROBE_ATTACH_MODE_LEGACY,
    PROBE_ATTACH_MODE_PERF,
    PROBE_ATTACH_MODE_LINK,
}
