using System.Globalization;
using System.Net.Sockets;
using LibbpfSharp;
using Xdp;

if (args.Length > 2 || (args.Length == 2 && !uint.TryParse(args[1], CultureInfo.InvariantCulture, out _)))
{
    Console.Error.WriteLine("usage: xdp [INTERFACE [PROTOCOL-TO-DROP]]");
    return 1;
}

string device = args.Length > 0 ? args[0] : "lo";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    using var skeleton = XdpSkeleton.Open();
    if (args.Length > 1)
        skeleton.Rodata.DroppedProtocol = uint.Parse(args[1], CultureInfo.InvariantCulture);
    skeleton.Load();

    // The link goes with this process: however it ends, the interface is as it was.
    using BpfLink link = skeleton.Programs.CountPackets.Attach(device);
    Console.WriteLine($"Counting what {device} receives; Ctrl-C ends this.");
    while (!stop.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(1)))
    {
        for (int protocol = 0; protocol < skeleton.Maps.ByProtocol.MaxEntries; protocol++)
        {
            ulong packets = 0, bytes = 0;
            foreach (XdpSkeleton.Traffic cpu in skeleton.Maps.ByProtocol[protocol])
            {
                packets += cpu.Packets;
                bytes += cpu.Bytes;
            }

            if (packets > 0)
                Console.WriteLine($"{DateTime.Now:HH:mm:ss} {(ProtocolType)protocol,-8} {packets,10} packets {bytes,12} bytes");
        }
    }

    return 0;
}
catch (LibbpfException e)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
