using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace LibbpfSharp.Interop;

[StructLayout(LayoutKind.Explicit)]
public unsafe partial struct bpf_attr
{
    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1526_C2")]
    public _Anonymous1_e__Struct Anonymous1;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1579_C2")]
    public _Anonymous2_e__Struct Anonymous2;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1589_C2")]
    public _batch_e__Struct batch;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1606_C2")]
    public _Anonymous3_e__Struct Anonymous3;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1672_C2")]
    public _Anonymous4_e__Struct Anonymous4;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1685_C2")]
    public _Anonymous5_e__Struct Anonymous5;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1701_C2")]
    public _test_e__Struct test;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1725_C2")]
    public _Anonymous6_e__Struct Anonymous6;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1738_C2")]
    public _info_e__Struct info;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1744_C2")]
    public _query_e__Struct query;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1767_C2")]
    public _raw_tracepoint_e__Struct raw_tracepoint;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1774_C2")]
    public _Anonymous7_e__Struct Anonymous7;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1792_C2")]
    public _task_fd_query_e__Struct task_fd_query;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1808_C2")]
    public _link_create_e__Struct link_create;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1893_C2")]
    public _link_update_e__Struct link_update;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1914_C2")]
    public _link_detach_e__Struct link_detach;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1918_C2")]
    public _enable_stats_e__Struct enable_stats;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1922_C2")]
    public _iter_create_e__Struct iter_create;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1927_C2")]
    public _prog_bind_map_e__Struct prog_bind_map;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1933_C2")]
    public _token_create_e__Struct token_create;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1938_C2")]
    public _prog_stream_read_e__Struct prog_stream_read;

    [FieldOffset(0)]
    [NativeTypeName("__AnonymousRecord_bpf_L1945_C2")]
    public _prog_assoc_struct_ops_e__Struct prog_assoc_struct_ops;

    [UnscopedRef]
    public ref uint map_type
    {
        get
        {
            return ref Anonymous1.map_type;
        }
    }

    [UnscopedRef]
    public ref uint key_size
    {
        get
        {
            return ref Anonymous1.key_size;
        }
    }

    [UnscopedRef]
    public ref uint value_size
    {
        get
        {
            return ref Anonymous1.value_size;
        }
    }

    [UnscopedRef]
    public ref uint max_entries
    {
        get
        {
            return ref Anonymous1.max_entries;
        }
    }

    [UnscopedRef]
    public ref uint map_flags
    {
        get
        {
            return ref Anonymous1.map_flags;
        }
    }

    [UnscopedRef]
    public ref uint inner_map_fd
    {
        get
        {
            return ref Anonymous1.inner_map_fd;
        }
    }

    [UnscopedRef]
    public ref uint numa_node
    {
        get
        {
            return ref Anonymous1.numa_node;
        }
    }

    [UnscopedRef]
    public Span<byte> map_name
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous1.map_name[0], 16);
        }
    }

    [UnscopedRef]
    public ref uint map_ifindex
    {
        get
        {
            return ref Anonymous1.map_ifindex;
        }
    }

    [UnscopedRef]
    public ref uint btf_fd
    {
        get
        {
            return ref Anonymous1.btf_fd;
        }
    }

    [UnscopedRef]
    public ref uint btf_key_type_id
    {
        get
        {
            return ref Anonymous1.btf_key_type_id;
        }
    }

    [UnscopedRef]
    public ref uint btf_value_type_id
    {
        get
        {
            return ref Anonymous1.btf_value_type_id;
        }
    }

    [UnscopedRef]
    public ref uint btf_vmlinux_value_type_id
    {
        get
        {
            return ref Anonymous1.btf_vmlinux_value_type_id;
        }
    }

    [UnscopedRef]
    public ref ulong map_extra
    {
        get
        {
            return ref Anonymous1.map_extra;
        }
    }

    [UnscopedRef]
    public ref int value_type_btf_obj_fd
    {
        get
        {
            return ref Anonymous1.value_type_btf_obj_fd;
        }
    }

    [UnscopedRef]
    public ref int map_token_fd
    {
        get
        {
            return ref Anonymous1.map_token_fd;
        }
    }

    [UnscopedRef]
    public ref ulong excl_prog_hash
    {
        get
        {
            return ref Anonymous1.excl_prog_hash;
        }
    }

    [UnscopedRef]
    public ref uint excl_prog_hash_size
    {
        get
        {
            return ref Anonymous1.excl_prog_hash_size;
        }
    }

    [UnscopedRef]
    public ref uint map_fd
    {
        get
        {
            return ref Anonymous2.map_fd;
        }
    }

    [UnscopedRef]
    public ref ulong key
    {
        get
        {
            return ref Anonymous2.key;
        }
    }

    [UnscopedRef]
    public ref ulong value
    {
        get
        {
            return ref Anonymous2.Anonymous.value;
        }
    }

    [UnscopedRef]
    public ref ulong next_key
    {
        get
        {
            return ref Anonymous2.Anonymous.next_key;
        }
    }

    [UnscopedRef]
    public ref ulong flags
    {
        get
        {
            return ref Anonymous2.flags;
        }
    }

    [UnscopedRef]
    public ref uint prog_type
    {
        get
        {
            return ref Anonymous3.prog_type;
        }
    }

    [UnscopedRef]
    public ref uint insn_cnt
    {
        get
        {
            return ref Anonymous3.insn_cnt;
        }
    }

    [UnscopedRef]
    public ref ulong insns
    {
        get
        {
            return ref Anonymous3.insns;
        }
    }

    [UnscopedRef]
    public ref ulong license
    {
        get
        {
            return ref Anonymous3.license;
        }
    }

    [UnscopedRef]
    public ref uint log_level
    {
        get
        {
            return ref Anonymous3.log_level;
        }
    }

    [UnscopedRef]
    public ref uint log_size
    {
        get
        {
            return ref Anonymous3.log_size;
        }
    }

    [UnscopedRef]
    public ref ulong log_buf
    {
        get
        {
            return ref Anonymous3.log_buf;
        }
    }

    [UnscopedRef]
    public ref uint kern_version
    {
        get
        {
            return ref Anonymous3.kern_version;
        }
    }

    [UnscopedRef]
    public ref uint prog_flags
    {
        get
        {
            return ref Anonymous3.prog_flags;
        }
    }

    [UnscopedRef]
    public Span<byte> prog_name
    {
        get
        {
            return MemoryMarshal.CreateSpan(ref Anonymous3.prog_name[0], 16);
        }
    }

    [UnscopedRef]
    public ref uint prog_ifindex
    {
        get
        {
            return ref Anonymous3.prog_ifindex;
        }
    }

    [UnscopedRef]
    public ref uint expected_attach_type
    {
        get
        {
            return ref Anonymous3.expected_attach_type;
        }
    }

    [UnscopedRef]
    public ref uint prog_btf_fd
    {
        get
        {
            return ref Anonymous3.prog_btf_fd;
        }
    }

    [UnscopedRef]
    public ref uint func_info_rec_size
    {
        get
        {
            return ref Anonymous3.func_info_rec_size;
        }
    }

    [UnscopedRef]
    public ref ulong func_info
    {
        get
        {
            return ref Anonymous3.func_info;
        }
    }

    [UnscopedRef]
    public ref uint func_info_cnt
    {
        get
        {
            return ref Anonymous3.func_info_cnt;
        }
    }

    [UnscopedRef]
    public ref uint line_info_rec_size
    {
        get
        {
            return ref Anonymous3.line_info_rec_size;
        }
    }

    [UnscopedRef]
    public ref ulong line_info
    {
        get
        {
            return ref Anonymous3.line_info;
        }
    }

    [UnscopedRef]
    public ref uint line_info_cnt
    {
        get
        {
            return ref Anonymous3.line_info_cnt;
        }
    }

    [UnscopedRef]
    public ref uint attach_btf_id
    {
        get
        {
            return ref Anonymous3.attach_btf_id;
        }
    }

    [UnscopedRef]
    public ref uint attach_prog_fd
    {
        get
        {
            return ref Anonymous3.Anonymous.attach_prog_fd;
        }
    }

    [UnscopedRef]
    public ref uint attach_btf_obj_fd
    {
        get
        {
            return ref Anonymous3.Anonymous.attach_btf_obj_fd;
        }
    }

    [UnscopedRef]
    public ref uint core_relo_cnt
    {
        get
        {
            return ref Anonymous3.core_relo_cnt;
        }
    }

    [UnscopedRef]
    public ref ulong fd_array
    {
        get
        {
            return ref Anonymous3.fd_array;
        }
    }

    [UnscopedRef]
    public ref ulong core_relos
    {
        get
        {
            return ref Anonymous3.core_relos;
        }
    }

    [UnscopedRef]
    public ref uint core_relo_rec_size
    {
        get
        {
            return ref Anonymous3.core_relo_rec_size;
        }
    }

    [UnscopedRef]
    public ref uint log_true_size
    {
        get
        {
            return ref Anonymous3.log_true_size;
        }
    }

    [UnscopedRef]
    public ref int prog_token_fd
    {
        get
        {
            return ref Anonymous3.prog_token_fd;
        }
    }

    [UnscopedRef]
    public ref uint fd_array_cnt
    {
        get
        {
            return ref Anonymous3.fd_array_cnt;
        }
    }

    [UnscopedRef]
    public ref ulong signature
    {
        get
        {
            return ref Anonymous3.signature;
        }
    }

    [UnscopedRef]
    public ref uint signature_size
    {
        get
        {
            return ref Anonymous3.signature_size;
        }
    }

    [UnscopedRef]
    public ref int keyring_id
    {
        get
        {
            return ref Anonymous3.keyring_id;
        }
    }

    [UnscopedRef]
    public ref ulong pathname
    {
        get
        {
            return ref Anonymous4.pathname;
        }
    }

    [UnscopedRef]
    public ref uint bpf_fd
    {
        get
        {
            return ref Anonymous4.bpf_fd;
        }
    }

    [UnscopedRef]
    public ref uint file_flags
    {
        get
        {
            return ref Anonymous4.file_flags;
        }
    }

    [UnscopedRef]
    public ref int path_fd
    {
        get
        {
            return ref Anonymous4.path_fd;
        }
    }

    [UnscopedRef]
    public ref uint target_fd
    {
        get
        {
            return ref Anonymous5.Anonymous1.target_fd;
        }
    }

    [UnscopedRef]
    public ref uint target_ifindex
    {
        get
        {
            return ref Anonymous5.Anonymous1.target_ifindex;
        }
    }

    [UnscopedRef]
    public ref uint attach_bpf_fd
    {
        get
        {
            return ref Anonymous5.attach_bpf_fd;
        }
    }

    [UnscopedRef]
    public ref uint attach_type
    {
        get
        {
            return ref Anonymous5.attach_type;
        }
    }

    [UnscopedRef]
    public ref uint attach_flags
    {
        get
        {
            return ref Anonymous5.attach_flags;
        }
    }

    [UnscopedRef]
    public ref uint replace_bpf_fd
    {
        get
        {
            return ref Anonymous5.replace_bpf_fd;
        }
    }

    [UnscopedRef]
    public ref uint relative_fd
    {
        get
        {
            return ref Anonymous5.Anonymous2.relative_fd;
        }
    }

    [UnscopedRef]
    public ref uint relative_id
    {
        get
        {
            return ref Anonymous5.Anonymous2.relative_id;
        }
    }

    [UnscopedRef]
    public ref ulong expected_revision
    {
        get
        {
            return ref Anonymous5.expected_revision;
        }
    }

    [UnscopedRef]
    public ref uint start_id
    {
        get
        {
            return ref Anonymous6.Anonymous.start_id;
        }
    }

    [UnscopedRef]
    public ref uint prog_id
    {
        get
        {
            return ref Anonymous6.Anonymous.prog_id;
        }
    }

    [UnscopedRef]
    public ref uint map_id
    {
        get
        {
            return ref Anonymous6.Anonymous.map_id;
        }
    }

    [UnscopedRef]
    public ref uint btf_id
    {
        get
        {
            return ref Anonymous6.Anonymous.btf_id;
        }
    }

    [UnscopedRef]
    public ref uint link_id
    {
        get
        {
            return ref Anonymous6.Anonymous.link_id;
        }
    }

    [UnscopedRef]
    public ref uint next_id
    {
        get
        {
            return ref Anonymous6.next_id;
        }
    }

    [UnscopedRef]
    public ref uint open_flags
    {
        get
        {
            return ref Anonymous6.open_flags;
        }
    }

    [UnscopedRef]
    public ref int fd_by_id_token_fd
    {
        get
        {
            return ref Anonymous6.fd_by_id_token_fd;
        }
    }

    [UnscopedRef]
    public ref ulong btf
    {
        get
        {
            return ref Anonymous7.btf;
        }
    }

    [UnscopedRef]
    public ref ulong btf_log_buf
    {
        get
        {
            return ref Anonymous7.btf_log_buf;
        }
    }

    [UnscopedRef]
    public ref uint btf_size
    {
        get
        {
            return ref Anonymous7.btf_size;
        }
    }

    [UnscopedRef]
    public ref uint btf_log_size
    {
        get
        {
            return ref Anonymous7.btf_log_size;
        }
    }

    [UnscopedRef]
    public ref uint btf_log_level
    {
        get
        {
            return ref Anonymous7.btf_log_level;
        }
    }

    [UnscopedRef]
    public ref uint btf_log_true_size
    {
        get
        {
            return ref Anonymous7.btf_log_true_size;
        }
    }

    [UnscopedRef]
    public ref uint btf_flags
    {
        get
        {
            return ref Anonymous7.btf_flags;
        }
    }

    [UnscopedRef]
    public ref int btf_token_fd
    {
        get
        {
            return ref Anonymous7.btf_token_fd;
        }
    }

    public unsafe partial struct _Anonymous1_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint map_type;

        [NativeTypeName("__u32")]
        public uint key_size;

        [NativeTypeName("__u32")]
        public uint value_size;

        [NativeTypeName("__u32")]
        public uint max_entries;

        [NativeTypeName("__u32")]
        public uint map_flags;

        [NativeTypeName("__u32")]
        public uint inner_map_fd;

        [NativeTypeName("__u32")]
        public uint numa_node;

        [NativeTypeName("char[16]")]
        public fixed byte map_name[16];

        [NativeTypeName("__u32")]
        public uint map_ifindex;

        [NativeTypeName("__u32")]
        public uint btf_fd;

        [NativeTypeName("__u32")]
        public uint btf_key_type_id;

        [NativeTypeName("__u32")]
        public uint btf_value_type_id;

        [NativeTypeName("__u32")]
        public uint btf_vmlinux_value_type_id;

        [NativeTypeName("__u64")]
        public ulong map_extra;

        [NativeTypeName("__s32")]
        public int value_type_btf_obj_fd;

        [NativeTypeName("__s32")]
        public int map_token_fd;

        [NativeTypeName("__u64")]
        public ulong excl_prog_hash;

        [NativeTypeName("__u32")]
        public uint excl_prog_hash_size;
    }

    public partial struct _Anonymous2_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint map_fd;

        [NativeTypeName("__u64")]
        public ulong key;

        [NativeTypeName("__AnonymousRecord_bpf_L1582_C3")]
        public _Anonymous_e__Union Anonymous;

        [NativeTypeName("__u64")]
        public ulong flags;

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u64")]
            public ulong value;

            [FieldOffset(0)]
            [NativeTypeName("__u64")]
            public ulong next_key;
        }
    }

    public partial struct _batch_e__Struct
    {
        [NativeTypeName("__u64")]
        public ulong in_batch;

        [NativeTypeName("__u64")]
        public ulong out_batch;

        [NativeTypeName("__u64")]
        public ulong keys;

        [NativeTypeName("__u64")]
        public ulong values;

        [NativeTypeName("__u32")]
        public uint count;

        [NativeTypeName("__u32")]
        public uint map_fd;

        [NativeTypeName("__u64")]
        public ulong elem_flags;

        [NativeTypeName("__u64")]
        public ulong flags;
    }

    public unsafe partial struct _Anonymous3_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint prog_type;

        [NativeTypeName("__u32")]
        public uint insn_cnt;

        [NativeTypeName("__u64")]
        public ulong insns;

        [NativeTypeName("__u64")]
        public ulong license;

        [NativeTypeName("__u32")]
        public uint log_level;

        [NativeTypeName("__u32")]
        public uint log_size;

        [NativeTypeName("__u64")]
        public ulong log_buf;

        [NativeTypeName("__u32")]
        public uint kern_version;

        [NativeTypeName("__u32")]
        public uint prog_flags;

        [NativeTypeName("char[16]")]
        public fixed byte prog_name[16];

        [NativeTypeName("__u32")]
        public uint prog_ifindex;

        [NativeTypeName("__u32")]
        public uint expected_attach_type;

        [NativeTypeName("__u32")]
        public uint prog_btf_fd;

        [NativeTypeName("__u32")]
        public uint func_info_rec_size;

        [NativeTypeName("__u64")]
        public ulong func_info;

        [NativeTypeName("__u32")]
        public uint func_info_cnt;

        [NativeTypeName("__u32")]
        public uint line_info_rec_size;

        [NativeTypeName("__u64")]
        public ulong line_info;

        [NativeTypeName("__u32")]
        public uint line_info_cnt;

        [NativeTypeName("__u32")]
        public uint attach_btf_id;

        [NativeTypeName("__AnonymousRecord_bpf_L1631_C3")]
        public _Anonymous_e__Union Anonymous;

        [NativeTypeName("__u32")]
        public uint core_relo_cnt;

        [NativeTypeName("__u64")]
        public ulong fd_array;

        [NativeTypeName("__u64")]
        public ulong core_relos;

        [NativeTypeName("__u32")]
        public uint core_relo_rec_size;

        [NativeTypeName("__u32")]
        public uint log_true_size;

        [NativeTypeName("__s32")]
        public int prog_token_fd;

        [NativeTypeName("__u32")]
        public uint fd_array_cnt;

        [NativeTypeName("__u64")]
        public ulong signature;

        [NativeTypeName("__u32")]
        public uint signature_size;

        [NativeTypeName("__s32")]
        public int keyring_id;

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint attach_prog_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint attach_btf_obj_fd;
        }
    }

    public partial struct _Anonymous4_e__Struct
    {
        [NativeTypeName("__u64")]
        public ulong pathname;

        [NativeTypeName("__u32")]
        public uint bpf_fd;

        [NativeTypeName("__u32")]
        public uint file_flags;

        [NativeTypeName("__s32")]
        public int path_fd;
    }

    public partial struct _Anonymous5_e__Struct
    {
        [NativeTypeName("__AnonymousRecord_bpf_L1686_C3")]
        public _Anonymous1_e__Union Anonymous1;

        [NativeTypeName("__u32")]
        public uint attach_bpf_fd;

        [NativeTypeName("__u32")]
        public uint attach_type;

        [NativeTypeName("__u32")]
        public uint attach_flags;

        [NativeTypeName("__u32")]
        public uint replace_bpf_fd;

        [NativeTypeName("__AnonymousRecord_bpf_L1694_C3")]
        public _Anonymous2_e__Union Anonymous2;

        [NativeTypeName("__u64")]
        public ulong expected_revision;

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous1_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_ifindex;
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous2_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint relative_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint relative_id;
        }
    }

    public partial struct _test_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint prog_fd;

        [NativeTypeName("__u32")]
        public uint retval;

        [NativeTypeName("__u32")]
        public uint data_size_in;

        [NativeTypeName("__u32")]
        public uint data_size_out;

        [NativeTypeName("__u64")]
        public ulong data_in;

        [NativeTypeName("__u64")]
        public ulong data_out;

        [NativeTypeName("__u32")]
        public uint repeat;

        [NativeTypeName("__u32")]
        public uint duration;

        [NativeTypeName("__u32")]
        public uint ctx_size_in;

        [NativeTypeName("__u32")]
        public uint ctx_size_out;

        [NativeTypeName("__u64")]
        public ulong ctx_in;

        [NativeTypeName("__u64")]
        public ulong ctx_out;

        [NativeTypeName("__u32")]
        public uint flags;

        [NativeTypeName("__u32")]
        public uint cpu;

        [NativeTypeName("__u32")]
        public uint batch_size;
    }

    public partial struct _Anonymous6_e__Struct
    {
        [NativeTypeName("__AnonymousRecord_bpf_L1726_C3")]
        public _Anonymous_e__Union Anonymous;

        [NativeTypeName("__u32")]
        public uint next_id;

        [NativeTypeName("__u32")]
        public uint open_flags;

        [NativeTypeName("__s32")]
        public int fd_by_id_token_fd;

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint start_id;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint prog_id;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint map_id;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint btf_id;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint link_id;
        }
    }

    public partial struct _info_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint bpf_fd;

        [NativeTypeName("__u32")]
        public uint info_len;

        [NativeTypeName("__u64")]
        public ulong info;
    }

    public partial struct _query_e__Struct
    {
        [NativeTypeName("__AnonymousRecord_bpf_L1745_C3")]
        public _Anonymous1_e__Union Anonymous1;

        [NativeTypeName("__u32")]
        public uint attach_type;

        [NativeTypeName("__u32")]
        public uint query_flags;

        [NativeTypeName("__u32")]
        public uint attach_flags;

        [NativeTypeName("__u64")]
        public ulong prog_ids;

        [NativeTypeName("__AnonymousRecord_bpf_L1753_C3")]
        public _Anonymous2_e__Union Anonymous2;

        [NativeTypeName("__u32")]
        public uint _padding;

        [NativeTypeName("__u64")]
        public ulong prog_attach_flags;

        [NativeTypeName("__u64")]
        public ulong link_ids;

        [NativeTypeName("__u64")]
        public ulong link_attach_flags;

        [NativeTypeName("__u64")]
        public ulong revision;

        [UnscopedRef]
        public ref uint target_fd
        {
            get
            {
                return ref Anonymous1.target_fd;
            }
        }

        [UnscopedRef]
        public ref uint target_ifindex
        {
            get
            {
                return ref Anonymous1.target_ifindex;
            }
        }

        [UnscopedRef]
        public ref uint prog_cnt
        {
            get
            {
                return ref Anonymous2.prog_cnt;
            }
        }

        [UnscopedRef]
        public ref uint count
        {
            get
            {
                return ref Anonymous2.count;
            }
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous1_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_ifindex;
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous2_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint prog_cnt;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint count;
        }
    }

    public partial struct _raw_tracepoint_e__Struct
    {
        [NativeTypeName("__u64")]
        public ulong name;

        [NativeTypeName("__u32")]
        public uint prog_fd;

        [NativeTypeName("__u32")]
        public uint _padding;

        [NativeTypeName("__u64")]
        public ulong cookie;
    }

    public partial struct _Anonymous7_e__Struct
    {
        [NativeTypeName("__u64")]
        public ulong btf;

        [NativeTypeName("__u64")]
        public ulong btf_log_buf;

        [NativeTypeName("__u32")]
        public uint btf_size;

        [NativeTypeName("__u32")]
        public uint btf_log_size;

        [NativeTypeName("__u32")]
        public uint btf_log_level;

        [NativeTypeName("__u32")]
        public uint btf_log_true_size;

        [NativeTypeName("__u32")]
        public uint btf_flags;

        [NativeTypeName("__s32")]
        public int btf_token_fd;
    }

    public partial struct _task_fd_query_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint pid;

        [NativeTypeName("__u32")]
        public uint fd;

        [NativeTypeName("__u32")]
        public uint flags;

        [NativeTypeName("__u32")]
        public uint buf_len;

        [NativeTypeName("__u64")]
        public ulong buf;

        [NativeTypeName("__u32")]
        public uint prog_id;

        [NativeTypeName("__u32")]
        public uint fd_type;

        [NativeTypeName("__u64")]
        public ulong probe_offset;

        [NativeTypeName("__u64")]
        public ulong probe_addr;
    }

    public partial struct _link_create_e__Struct
    {
        [NativeTypeName("__AnonymousRecord_bpf_L1809_C3")]
        public _Anonymous1_e__Union Anonymous1;

        [NativeTypeName("__AnonymousRecord_bpf_L1813_C3")]
        public _Anonymous2_e__Union Anonymous2;

        [NativeTypeName("__u32")]
        public uint attach_type;

        [NativeTypeName("__u32")]
        public uint flags;

        [NativeTypeName("__AnonymousRecord_bpf_L1819_C3")]
        public _Anonymous3_e__Union Anonymous3;

        [UnscopedRef]
        public ref uint prog_fd
        {
            get
            {
                return ref Anonymous1.prog_fd;
            }
        }

        [UnscopedRef]
        public ref uint map_fd
        {
            get
            {
                return ref Anonymous1.map_fd;
            }
        }

        [UnscopedRef]
        public ref uint target_fd
        {
            get
            {
                return ref Anonymous2.target_fd;
            }
        }

        [UnscopedRef]
        public ref uint target_ifindex
        {
            get
            {
                return ref Anonymous2.target_ifindex;
            }
        }

        [UnscopedRef]
        public ref uint target_btf_id
        {
            get
            {
                return ref Anonymous3.target_btf_id;
            }
        }

        [UnscopedRef]
        public ref ulong iter_info
        {
            get
            {
                return ref Anonymous3.Anonymous.iter_info;
            }
        }

        [UnscopedRef]
        public ref uint iter_info_len
        {
            get
            {
                return ref Anonymous3.Anonymous.iter_info_len;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._perf_event_e__Struct perf_event
        {
            get
            {
                return ref Anonymous3.perf_event;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._kprobe_multi_e__Struct kprobe_multi
        {
            get
            {
                return ref Anonymous3.kprobe_multi;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._tracing_e__Struct tracing
        {
            get
            {
                return ref Anonymous3.tracing;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._netfilter_e__Struct netfilter
        {
            get
            {
                return ref Anonymous3.netfilter;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._tcx_e__Struct tcx
        {
            get
            {
                return ref Anonymous3.tcx;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._uprobe_multi_e__Struct uprobe_multi
        {
            get
            {
                return ref Anonymous3.uprobe_multi;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._netkit_e__Struct netkit
        {
            get
            {
                return ref Anonymous3.netkit;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._cgroup_e__Struct cgroup
        {
            get
            {
                return ref Anonymous3.cgroup;
            }
        }

        [UnscopedRef]
        public ref _Anonymous3_e__Union._tracing_multi_e__Struct tracing_multi
        {
            get
            {
                return ref Anonymous3.tracing_multi;
            }
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous1_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint prog_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint map_fd;
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous2_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_ifindex;
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous3_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint target_btf_id;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1821_C4")]
            public _Anonymous_e__Struct Anonymous;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1825_C4")]
            public _perf_event_e__Struct perf_event;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1832_C4")]
            public _kprobe_multi_e__Struct kprobe_multi;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1839_C4")]
            public _tracing_e__Struct tracing;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1848_C4")]
            public _netfilter_e__Struct netfilter;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1854_C4")]
            public _tcx_e__Struct tcx;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1861_C4")]
            public _uprobe_multi_e__Struct uprobe_multi;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1871_C4")]
            public _netkit_e__Struct netkit;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1878_C4")]
            public _cgroup_e__Struct cgroup;

            [FieldOffset(0)]
            [NativeTypeName("__AnonymousRecord_bpf_L1885_C4")]
            public _tracing_multi_e__Struct tracing_multi;

            public partial struct _Anonymous_e__Struct
            {
                [NativeTypeName("__u64")]
                public ulong iter_info;

                [NativeTypeName("__u32")]
                public uint iter_info_len;
            }

            public partial struct _perf_event_e__Struct
            {
                [NativeTypeName("__u64")]
                public ulong bpf_cookie;
            }

            public partial struct _kprobe_multi_e__Struct
            {
                [NativeTypeName("__u32")]
                public uint flags;

                [NativeTypeName("__u32")]
                public uint cnt;

                [NativeTypeName("__u64")]
                public ulong syms;

                [NativeTypeName("__u64")]
                public ulong addrs;

                [NativeTypeName("__u64")]
                public ulong cookies;
            }

            public partial struct _tracing_e__Struct
            {
                [NativeTypeName("__u32")]
                public uint target_btf_id;

                [NativeTypeName("__u64")]
                public ulong cookie;
            }

            public partial struct _netfilter_e__Struct
            {
                [NativeTypeName("__u32")]
                public uint pf;

                [NativeTypeName("__u32")]
                public uint hooknum;

                [NativeTypeName("__s32")]
                public int priority;

                [NativeTypeName("__u32")]
                public uint flags;
            }

            public partial struct _tcx_e__Struct
            {
                [NativeTypeName("__AnonymousRecord_bpf_L1855_C5")]
                public _Anonymous_e__Union Anonymous;

                [NativeTypeName("__u64")]
                public ulong expected_revision;

                [UnscopedRef]
                public ref uint relative_fd
                {
                    get
                    {
                        return ref Anonymous.relative_fd;
                    }
                }

                [UnscopedRef]
                public ref uint relative_id
                {
                    get
                    {
                        return ref Anonymous.relative_id;
                    }
                }

                [StructLayout(LayoutKind.Explicit)]
                public partial struct _Anonymous_e__Union
                {
                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_fd;

                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_id;
                }
            }

            public partial struct _uprobe_multi_e__Struct
            {
                [NativeTypeName("__u64")]
                public ulong path;

                [NativeTypeName("__u64")]
                public ulong offsets;

                [NativeTypeName("__u64")]
                public ulong ref_ctr_offsets;

                [NativeTypeName("__u64")]
                public ulong cookies;

                [NativeTypeName("__u32")]
                public uint cnt;

                [NativeTypeName("__u32")]
                public uint flags;

                [NativeTypeName("__u32")]
                public uint pid;

                [NativeTypeName("__u32")]
                public uint path_fd;
            }

            public partial struct _netkit_e__Struct
            {
                [NativeTypeName("__AnonymousRecord_bpf_L1872_C5")]
                public _Anonymous_e__Union Anonymous;

                [NativeTypeName("__u64")]
                public ulong expected_revision;

                [UnscopedRef]
                public ref uint relative_fd
                {
                    get
                    {
                        return ref Anonymous.relative_fd;
                    }
                }

                [UnscopedRef]
                public ref uint relative_id
                {
                    get
                    {
                        return ref Anonymous.relative_id;
                    }
                }

                [StructLayout(LayoutKind.Explicit)]
                public partial struct _Anonymous_e__Union
                {
                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_fd;

                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_id;
                }
            }

            public partial struct _cgroup_e__Struct
            {
                [NativeTypeName("__AnonymousRecord_bpf_L1879_C5")]
                public _Anonymous_e__Union Anonymous;

                [NativeTypeName("__u64")]
                public ulong expected_revision;

                [UnscopedRef]
                public ref uint relative_fd
                {
                    get
                    {
                        return ref Anonymous.relative_fd;
                    }
                }

                [UnscopedRef]
                public ref uint relative_id
                {
                    get
                    {
                        return ref Anonymous.relative_id;
                    }
                }

                [StructLayout(LayoutKind.Explicit)]
                public partial struct _Anonymous_e__Union
                {
                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_fd;

                    [FieldOffset(0)]
                    [NativeTypeName("__u32")]
                    public uint relative_id;
                }
            }

            public partial struct _tracing_multi_e__Struct
            {
                [NativeTypeName("__u64")]
                public ulong ids;

                [NativeTypeName("__u64")]
                public ulong cookies;

                [NativeTypeName("__u32")]
                public uint cnt;
            }
        }
    }

    public partial struct _link_update_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint link_fd;

        [NativeTypeName("__AnonymousRecord_bpf_L1895_C3")]
        public _Anonymous1_e__Union Anonymous1;

        [NativeTypeName("__u32")]
        public uint flags;

        [NativeTypeName("__AnonymousRecord_bpf_L1902_C3")]
        public _Anonymous2_e__Union Anonymous2;

        [UnscopedRef]
        public ref uint new_prog_fd
        {
            get
            {
                return ref Anonymous1.new_prog_fd;
            }
        }

        [UnscopedRef]
        public ref uint new_map_fd
        {
            get
            {
                return ref Anonymous1.new_map_fd;
            }
        }

        [UnscopedRef]
        public ref uint old_prog_fd
        {
            get
            {
                return ref Anonymous2.old_prog_fd;
            }
        }

        [UnscopedRef]
        public ref uint old_map_fd
        {
            get
            {
                return ref Anonymous2.old_map_fd;
            }
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous1_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint new_prog_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint new_map_fd;
        }

        [StructLayout(LayoutKind.Explicit)]
        public partial struct _Anonymous2_e__Union
        {
            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint old_prog_fd;

            [FieldOffset(0)]
            [NativeTypeName("__u32")]
            public uint old_map_fd;
        }
    }

    public partial struct _link_detach_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint link_fd;
    }

    public partial struct _enable_stats_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint type;
    }

    public partial struct _iter_create_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint link_fd;

        [NativeTypeName("__u32")]
        public uint flags;
    }

    public partial struct _prog_bind_map_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint prog_fd;

        [NativeTypeName("__u32")]
        public uint map_fd;

        [NativeTypeName("__u32")]
        public uint flags;
    }

    public partial struct _token_create_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint flags;

        [NativeTypeName("__u32")]
        public uint bpffs_fd;
    }

    public partial struct _prog_stream_read_e__Struct
    {
        [NativeTypeName("__u64")]
        public ulong stream_buf;

        [NativeTypeName("__u32")]
        public uint stream_buf_len;

        [NativeTypeName("__u32")]
        public uint stream_id;

        [NativeTypeName("__u32")]
        public uint prog_fd;
    }

    public partial struct _prog_assoc_struct_ops_e__Struct
    {
        [NativeTypeName("__u32")]
        public uint map_fd;

        [NativeTypeName("__u32")]
        public uint prog_fd;

        [NativeTypeName("__u32")]
        public uint flags;
    }
}
