namespace LibbpfSharp;

/// <summary>Where an object is in its life.</summary>
internal enum BpfObjectState
{
    Opened,
    Prepared,
    Loaded,
    LoadFailed,
    Disposed,
}
