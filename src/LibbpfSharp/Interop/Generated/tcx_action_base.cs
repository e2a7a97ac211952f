namespace LibbpfSharp.Interop;

public enum tcx_action_base
{
    TCX_NEXT = -1,
    TCX_PASS = 0,
    TCX_DROP = 2,
    TCX_REDIRECT = 7,
}
