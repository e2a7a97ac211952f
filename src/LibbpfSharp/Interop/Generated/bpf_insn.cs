namespace LibbpfSharp.Interop;

public partial struct bpf_insn
{
    [NativeTypeName("__u8")]
    public byte code;

    public byte _bitfield;

    [NativeTypeName("__u8 : 4")]
    public byte dst_reg
    {
        get
        {
            return (byte)(_bitfield & 0xFu);
        }

        set
        {
            _bitfield = (byte)((_bitfield & ~0xFu) | (value & 0xFu));
        }
    }

    [NativeTypeName("__u8 : 4")]
    public byte src_reg
    {
        get
        {
            return (byte)((_bitfield >> 4) & 0xFu);
        }

        set
        {
            _bitfield = (byte)((_bitfield & ~(0xFu << 4)) | ((value & 0xFu) << 4));
        }
    }

    [NativeTypeName("__s16")]
    public short off;

    [NativeTypeName("__s32")]
    public int imm;
}
