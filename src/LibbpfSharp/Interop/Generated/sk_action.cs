namespace LibbpfSharp.Interop;

[NativeTypeName("unsigned int")]
public enum sk_action : uint
{
    SK_DROP = 0,
    SK_PASS,
}
