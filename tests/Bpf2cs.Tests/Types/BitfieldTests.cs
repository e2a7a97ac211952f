using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using LibbpfSharp.Generator.Tests.Support;
using Xunit;

namespace LibbpfSharp.Generator.Tests.Types;

/// <summary>
/// Bitfields, written in C# and read in C and the other way round. The C side is the BPF program's own source, compiled for this machine:
/// what "bpftool btf dump format c" prints instead has lost the sign of enumerations when clang is older than 15.
/// </summary>
public sealed unsafe class BitfieldTests
{
    private static readonly string[] Structs =
        ["struct bits", "struct packed_bits", "struct short_packed_bits", "union bit_union", "struct wide_bits"];

    [Fact]
    public void C_and_CSharp_see_the_same_bits()
    {
        using var sandbox = new Sandbox();
        var skeleton = CompiledSkeleton.Generate(sandbox, "TypesSkeleton", Sandbox.Data("types.bpf.c"));
        nint library = NativeLibrary.Load(CompileAccessors(sandbox, skeleton));

        int checkedMembers = 0;
        foreach (string name in Structs)
        {
            foreach (PropertyInfo property in Bitfields(skeleton[name]))
            {
                typeof(BitfieldTests).GetMethod(nameof(Check), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(property.DeclaringType!).Invoke(null, [library, property]);
                checkedMembers++;
            }
        }
        Assert.True(checkedMembers >= 25, $"only {checkedMembers} bitfields");
    }

    private static void Check<T>(nint library, PropertyInfo property)
        where T : unmanaged
    {
        string accessor = Accessor(property);
        var set = (delegate* unmanaged<T*, Int128*, void>)NativeLibrary.GetExport(library, $"set_{accessor}");
        var get = (delegate* unmanaged<T*, Int128*, void>)NativeLibrary.GetExport(library, $"get_{accessor}");
        var random = new Random(4);
        for (int round = 0; round < 200; round++)
        {
            T original = default;
            random.NextBytes(new Span<byte>(&original, sizeof(T)));
            Int128 value = round switch { 0 => 0, 1 => -1, 2 => 1, 3 => Int128.MinValue, _ => new Int128((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64(long.MinValue, long.MaxValue)) };

            // Written by C, read by C#.
            T written = original;
            object typed = FromInt128(property.PropertyType, value);
            Int128 same = ToInt128(typed);
            set(&written, &same);
            Int128 seenByC;
            get(&written, &seenByC);
            Assert.Equal((accessor, seenByC), (accessor, ToInt128(property.GetValue(written)!)));

            // Written by C#: all bytes are what C makes of them, those of the neighbours too.
            object boxed = original;
            property.SetValue(boxed, typed);
            T writtenHere = Unsafe.Unbox<T>(boxed);
            Assert.Equal(
                (accessor, Convert.ToHexString(new ReadOnlySpan<byte>(&written, sizeof(T)))),
                (accessor, Convert.ToHexString(new ReadOnlySpan<byte>(&writtenHere, sizeof(T)))));
        }
    }

    private static string CompileAccessors(Sandbox sandbox, CompiledSkeleton skeleton)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"#include \"{Sandbox.Data("types.bpf.c")}\"\n");
        foreach (string name in Structs)
        {
            foreach (PropertyInfo property in Bitfields(skeleton[name]))
            {
                string member = property.GetCustomAttribute<BtfNameAttribute>()!.Name;
                code.Append(CultureInfo.InvariantCulture, $"void set_{Accessor(property)}({name} *p, __int128 *v) {{ p->{member} = *v; }}\n");
                code.Append(CultureInfo.InvariantCulture, $"void get_{Accessor(property)}({name} *p, __int128 *v) {{ *v = p->{member}; }}\n");
            }
        }
        File.WriteAllText(sandbox.File("accessors.c"), code.ToString());
        Commands.Run("gcc", "-shared", "-fPIC", "-w", "-o", sandbox.File("accessors.so"), sandbox.File("accessors.c"));
        return sandbox.File("accessors.so");
    }

    private static IEnumerable<PropertyInfo> Bitfields(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static string Accessor(PropertyInfo property) =>
        $"{property.DeclaringType!.Name}_{property.GetCustomAttribute<BtfNameAttribute>()!.Name}";

    // As a C# program assigns: the value is one of the property's type.
    private static object FromInt128(Type type, Int128 value)
    {
        if (type.IsEnum)
            return Enum.ToObject(type, FromInt128(Enum.GetUnderlyingType(type), value));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => (value & 1) != 0,
            TypeCode.Byte => (byte)value,
            TypeCode.SByte => (sbyte)value,
            TypeCode.UInt16 => (ushort)value,
            TypeCode.Int16 => (short)value,
            TypeCode.UInt32 => (uint)value,
            TypeCode.Int32 => (int)value,
            TypeCode.UInt64 => (ulong)value,
            TypeCode.Int64 => (long)value,
            _ when type == typeof(UInt128) => (UInt128)value,
            _ => value,
        };
    }

    private static Int128 ToInt128(object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        Enum constant => ToInt128(Convert.ChangeType(constant, constant.GetTypeCode(), CultureInfo.InvariantCulture)),
        byte number => number,
        sbyte number => number,
        ushort number => number,
        short number => number,
        uint number => number,
        int number => number,
        ulong number => number,
        long number => number,
        UInt128 number => (Int128)number,
        Int128 number => number,
        _ => throw new InvalidCastException(value.GetType().Name),
    };
}
