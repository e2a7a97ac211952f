namespace LibbpfSharp;

/// <summary>What a network device can do with XDP, and which programs are attached to it (<c>struct bpf_xdp_query_opts</c>), as of one moment.</summary>
/// <param name="ProgramId">The id of the program that is attached, in whichever mode; 0 for none, and when there are several.</param>
/// <param name="GenericProgramId">The id of that in the network stack; 0 for none.</param>
/// <param name="DriverProgramId">The id of that in the driver; 0 for none.</param>
/// <param name="HardwareProgramId">The id of that in the device; 0 for none.</param>
/// <param name="Features">What the driver can do. Linux 6.3, libbpf 1.2; none before.</param>
/// <param name="ZeroCopyMaxSegments">Of how many buffers a packet of an AF_XDP socket without copying may consist. Linux 6.6, libbpf 1.3; 0 before.</param>
/// <threadsafety>Immutable: any thread.</threadsafety>
public sealed record XdpDeviceInfo(
    uint ProgramId, uint GenericProgramId, uint DriverProgramId, uint HardwareProgramId, XdpFeatures Features, int ZeroCopyMaxSegments);
