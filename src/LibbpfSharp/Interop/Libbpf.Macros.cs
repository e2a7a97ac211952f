namespace LibbpfSharp.Interop;

// Function-like macros of <linux/bpf.h>, <linux/bpf_common.h> and <bpf/libbpf.h>, under their C names.
public static unsafe partial class Libbpf
{
    /// <summary>The class of an instruction.</summary>
    /// <param name="code"><see cref="bpf_insn.code"/>.</param>
    /// <returns>BPF_LD, BPF_LDX, BPF_ST, BPF_STX, BPF_ALU, BPF_JMP, BPF_JMP32 or BPF_ALU64.</returns>
    public static int BPF_CLASS(int code) => code & 0x07;

    /// <summary>The width of a load or store instruction.</summary>
    /// <param name="code"><see cref="bpf_insn.code"/>.</param>
    /// <returns>BPF_W, BPF_H, BPF_B or BPF_DW.</returns>
    public static int BPF_SIZE(int code) => code & 0x18;

    /// <summary>The addressing mode of a load or store instruction.</summary>
    /// <param name="code"><see cref="bpf_insn.code"/>.</param>
    /// <returns>BPF_IMM, BPF_ABS, BPF_IND, BPF_MEM, BPF_MEMSX or BPF_ATOMIC.</returns>
    public static int BPF_MODE(int code) => code & 0xe0;

    /// <summary>The operation of an arithmetic or jump instruction.</summary>
    /// <param name="code"><see cref="bpf_insn.code"/>.</param>
    /// <returns>BPF_ADD, BPF_MOV, BPF_JEQ, BPF_CALL and so on.</returns>
    public static int BPF_OP(int code) => code & 0xf0;

    /// <summary>The source operand of an arithmetic or jump instruction.</summary>
    /// <param name="code"><see cref="bpf_insn.code"/>.</param>
    /// <returns>BPF_K for the immediate value, BPF_X for the source register.</returns>
    public static int BPF_SRC(int code) => code & 0x08;

    /// <summary>The flags of bpf_skb_adjust_room for an inner MAC header.</summary>
    /// <param name="len">The header's length in bytes.</param>
    /// <returns>The length, in its place among the flags.</returns>
    public static ulong BPF_F_ADJ_ROOM_ENCAP_L2(ulong len) =>
        (len & BPF_ADJ_ROOM_ENCAP_L2_MASK) << (int)BPF_ADJ_ROOM_ENCAP_L2_SHIFT;

    /// <summary>The line of a source position.</summary>
    /// <param name="line_col"><see cref="bpf_line_info.line_col"/>.</param>
    /// <returns>The line, counted from 1.</returns>
    public static uint BPF_LINE_INFO_LINE_NUM(uint line_col) => line_col >> 10;

    /// <summary>The column of a source position.</summary>
    /// <param name="line_col"><see cref="bpf_line_info.line_col"/>.</param>
    /// <returns>The column, counted from 1.</returns>
    public static uint BPF_LINE_INFO_LINE_COL(uint line_col) => line_col & 0x3ff;

    /// <summary>The parent of a traffic control filter, for <see cref="bpf_tc_hook.parent"/>.</summary>
    /// <param name="a">The queueing discipline's major number.</param>
    /// <param name="b">The class's minor number.</param>
    /// <returns>The handle.</returns>
    public static uint BPF_TC_PARENT(uint a, uint b) => ((a << 16) & 0xFFFF0000U) | (b & 0x0000FFFFU);
}
