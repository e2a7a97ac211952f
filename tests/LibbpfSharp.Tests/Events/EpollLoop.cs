using Tmds.Linux;
using Xunit;
using static Tmds.Linux.LibC;

namespace LibbpfSharp.Tests.Events;

/// <summary>A caller's own epoll(7) loop, with a reader in it.</summary>
internal sealed unsafe class EpollLoop : IDisposable
{
    private readonly int _epoll = epoll_create1(EPOLL_CLOEXEC);

    public EpollLoop(EventReader reader)
    {
        epoll_event interest = default;
        interest.events = EPOLLIN;
        Assert.Equal(0, epoll_ctl(_epoll, EPOLL_CTL_ADD, reader.FileDescriptor, &interest));
    }

    public bool IsReadable(TimeSpan timeout)
    {
        epoll_event happened;
        return epoll_wait(_epoll, &happened, 1, (int)timeout.TotalMilliseconds) == 1;
    }

    public void Dispose() => _ = close(_epoll);
}
