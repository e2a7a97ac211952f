// Every kind of type that BTF describes, as C programs use them.
#include <linux/bpf.h>
#include <linux/types.h>
#include <stdbool.h>
#include <bpf/bpf_helpers.h>

struct scalars {
	char c;
	signed char sc;
	unsigned char uc;
	short s;
	unsigned short us;
	int i;
	unsigned int ui;
	long l;
	unsigned long ul;
	long long ll;
	unsigned long long ull;
	__int128 i128;
	unsigned __int128 u128;
	bool b;
	_Bool b2;
	float f;
	double d;
	__u8 u8;
	__s16 s16;
	__be32 be32;
};

union value {
	__u64 number;
	double real;
	char text[12];
	struct {
		__u16 low;
		__u16 high;
	};
	struct {
		__u32 a;
	} named;
};

struct nested {
	int first;
	union {
		int as_int;
		float as_float;
		struct {
			short low;
			short high;
			union {
				char deep;
				__u16 deeper;
			};
		};
	};
	struct {
		int x, y;
	} pos;
	union {
		__u32 v4;
		__u8 v6[16];
	} address[2];
	struct {
		struct {
			__u64 inner;
		} middle[2][3];
	} outer;
};

enum color { COLOR_RED, COLOR_GREEN = 5, COLOR_BLUE };
enum level { LEVEL_LOW = -2, LEVEL_NONE = 0, LEVEL_ALIAS = 0, LEVEL_HIGH = 7 };
enum tiny { TINY_A, TINY_B } __attribute__((packed));
enum flags { FLAG_ONE = 1, FLAG_TOP = 0x80000000 };
enum single { SINGLE_ONLY };
enum digits { DIGITS_1, DIGITS_2 };

struct bits {
	unsigned int a : 1;
	unsigned int b : 3;
	int c : 4;
	unsigned int : 0;
	int d : 31;
	__u64 e : 40;
	__u64 f : 24;
	long g : 63;
	bool h : 1;
	enum color color : 3;
	enum level level : 4;
	char ch : 7;
	unsigned char uch : 5;
	short sh : 9;
	__u16 whole : 16;
	__u32 plain;
	signed char last : 2;
};

struct packed_bits {
	__u8 before;
	unsigned int a : 13;
	int b : 19;
	__u64 c : 37;
	long d : 61;
	__u8 after;
} __attribute__((packed));

struct short_packed_bits {
	unsigned int skip : 7;
	__u64 across : 60;
} __attribute__((packed));

union bit_union {
	__u32 raw;
	struct {
		__u32 low : 12;
		__u32 high : 20;
	};
};

struct wide_bits {
	unsigned __int128 a : 100;
	unsigned __int128 b : 20;
};

struct packed {
	char a;
	int b;
	long c;
	short d;
} __attribute__((packed));

struct aligned {
	char a;
	int b __attribute__((aligned(16)));
	char c;
} __attribute__((aligned(64)));

struct packed_aligned {
	char a;
	long b;
} __attribute__((packed, aligned(4)));

struct empty {
};

struct with_empty {
	int a;
	struct empty e;
	struct empty es[3];
	int b;
	struct empty last;
};

struct flexible {
	__u32 count;
	__u16 items[];
};

struct zero_length {
	__u32 count;
	char text[0];
};

struct only_flexible {
	int ignored[0];
};

struct arrays {
	char comm[16];
	__u64 numbers[3];
	int matrix[2][3];
	char names[4][8];
	int *pointers[5];
	struct packed records[2];
	enum color colors[3];
	bool set[5];
	struct flexible none[0];
};

struct node {
	struct node *next;
	struct never_defined *unknown;
	int (*callback)(void *ctx, struct node *node);
	const char *const *names;
	void *anything;
	int (*matrix)[3][4];
	union value *value;
};

typedef unsigned int u32_alias;
typedef u32_alias alias_of_alias;
typedef const volatile struct packed qualified_packed;
typedef struct {
	alias_of_alias id;
	qualified_packed body;
} typedef_only;
typedef struct tagged {
	int x;
} tagged_t;
typedef enum { MODE_OFF, MODE_ON } mode_only;
typedef char name_t[32];
typedef name_t names_t[2];

struct typedefs {
	typedef_only t;
	tagged_t tagged;
	struct tagged direct;
	mode_only mode;
	name_t name;
	names_t names;
	const volatile int cv;
	struct tagged __attribute__((btf_type_tag("user"))) *user;
};

struct clash {
	int clash;
	int Clash;
	int foo_bar;
	int fooBar;
	int FooBar;
	int a;
	int A;
	int Equals;
	int get_hash_code;
	int class;
	int string;
	int namespace;
	int _;
	int __;
	int _1;
	int v_1_2;
	int v12;
};

struct maps {
	int collision_with_nothing;
};

// Names that the skeleton class has itself.
struct load {
	int open;
};

struct map_set {
	int x;
};

struct bss_section {
	int x;
};

// C# writes these two alike.
struct two_words {
	int a;
};

struct twoWords {
	long a;
};

struct text {
	char none[1];
	unsigned char bytes[4];
	signed char signs[4];
};

struct everything {
	struct scalars scalars;
	union value value;
	struct nested nested;
	struct bits bits;
	struct packed_bits packed_bits;
	struct short_packed_bits short_packed_bits;
	union bit_union bit_union;
	struct wide_bits wide_bits;
	struct packed packed;
	struct aligned aligned;
	struct packed_aligned packed_aligned;
	struct with_empty with_empty;
	struct arrays arrays;
	struct node node;
	struct typedefs typedefs;
	struct clash clash;
	struct maps maps;
	struct load load;
	struct map_set map_set;
	struct bss_section bss_section;
	struct two_words two_words;
	struct twoWords twoWords;
	struct text text;
	enum tiny tiny;
	enum flags flags;
	enum single single;
	enum digits digits;
};

struct everything everything;
struct flexible flexible;
struct zero_length zero_length;

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__type(key, struct { __u32 pid; char comm[16]; });
	__type(value, struct { __u64 count; union { int a; float b; }; });
} anonymous SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, __u32);
	__type(value, char[2 << 20]);
} huge SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, 16);
	__uint(key_size, 4);
	__uint(value_size, 24);
} untyped SEC(".maps");

SEC("raw_tp/sys_enter")
int program(void *ctx)
{
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
