# Edits of the headers' copy that ClangSharp reads: each turns a construct that ClangSharp 16 gets wrong into an
# equal one that it gets right. The layout test compares the result with the headers as they are.

# Unnamed bit fields are padding. ClangSharp fails on ":0" (dotnet/ClangSharp#817) and lays others out as members. One
# that fills its type is as good as a member of that type; the rest of a unit is left out by its neighbour's alignment.
s/^([[:space:]]*__u16)[[:space:]]*:16;/\1 _padding;/
s/^([[:space:]]*__u32)[[:space:]]*:32;/\1 _padding;/
/^[[:space:]]*(size_t|long|__u16|__u32|__u64)[[:space:]]*:[0-9]+;/d

# ClangSharp's mask for more than 32 bits is that of the width modulo 32: Interop/BitFields.cs has this one.
/cap_user_time_short/ {
  N
  s/,([^\n]*)\n.*cap_____res.*/;\1/
}

# A pointer in a union of its own, so that it takes 8 bytes in a 32-bit program too; ClangSharp cannot name such a union
# inside another one.
/^#define __bpf_md_ptr\(/,/^\}/ c #define __bpf_md_ptr(type, name) type name

# The last member's type is of no size, which C# does not have: ClangSharp would make it one element long and the
# struct too large. Interop/FlexibleArrays.cs has these members.
/^[[:space:]]*__u(8|32|64)[[:space:]]+[a-z]+\[0?\];/d

# ClangSharp knows no packing of a union, and this one (of two __u16) has no gap to close.
s/__attribute__\(\(packed, aligned\(2\)\)\)//

# An enum without values above 32 bits is a uint for C# whatever its values are written as, and C# has no implicit
# conversion of 1ULL to that. With such values and no name it would become nuint, the type of "unsigned long".
/^enum .*\{$/ {
  :body
  N
  /\n\};$/! b body
  /ULL << 32/! s/ULL\>/U/g
  /ULL << 32/ s/^enum \{/enum : __u64 {/
}
