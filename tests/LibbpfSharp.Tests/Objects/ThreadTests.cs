using LibbpfSharp.Tests.Support;
using Xunit;

namespace LibbpfSharp.Tests.Objects;

/// <summary>The rules for threads that BpfObject, BpfProgram and BpfLink state.</summary>
/// <remarks>Alone, because a test that lists the system's links holds each for a moment, in which what was detached is still attached.</remarks>
[Collection(nameof(WholeProcess))]
public sealed class ThreadTests
{
    private const int Rounds = 15;

    [Fact]
    public void Two_threads_that_attach_an_object_make_one_link_for_each_program()
    {
        for (int round = 0; round < Rounds; round++)
        {
            using Sample sample = Sample.OpenAndLoad();
            Together(4, _ => sample.Object.Attach());
            Assert.Equal(2, sample.Object.Links.Count);
            Together(4, _ => sample.Object.Detach());
            Assert.Equal(0, sample.Object.Links.Count);
        }
    }

    // A raw tracepoint takes the same program several times from Linux 6.10 on.
    [Fact]
    [Requires(Kernel = "6.10")]
    public void Two_threads_that_attach_a_program_make_two_links()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        var links = new BpfLink[8];
        Together(links.Length, i => links[i] = probes.Get<RawTracepointProgram>("raw_tp").Attach());
        Assert.Equal(links.Length, links.Select(link => link.GetInfo().Id).Distinct().Count());
        Together(links.Length, i => links[i].Dispose());
    }

    [Fact]
    public void A_link_disposed_by_many_threads_detaches_once()
    {
        using Probes probes = Probes.Load("tracing", ["raw_tp"]);
        for (int round = 0; round < Rounds; round++)
        {
            BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
            Together(4, i =>
            {
                if (i % 2 == 0)
                    link.Dispose();
                else
                    OrDisposed(() => link.GetInfo());
            });
            Assert.False(link.IsAttached);
        }
    }

    [Fact]
    [Requires(Kernel = "6.10")]
    public void An_object_may_be_disposed_while_others_attach_its_programs()
    {
        for (int round = 0; round < Rounds; round++)
        {
            Probes probes = Probes.Load("tracing", ["raw_tp", "tracepoint"]);
            var program = probes.Get<RawTracepointProgram>("raw_tp");
            Together(4, i =>
            {
                if (i == 0)
                    Thread.Sleep(round);
                switch (i)
                {
                    case 0:
                        probes.Dispose();
                        break;
                    case 1:
                        UntilDisposed(() => probes.Object.Attach());
                        break;
                    default:
                        UntilDisposed(() => program.Attach("sys_enter").Dispose());
                        break;
                }
            });
            Assert.Equal(0, probes.Object.Links.Count);
            Assert.Throws<ObjectDisposedException>(() => program.Attach("sys_enter"));
        }
    }

    [Fact]
    public void An_object_may_be_disposed_while_others_run_its_programs()
    {
        for (int round = 0; round < Rounds; round++)
        {
            Probes probes = Probes.Load("network", ["xdp"]);
            var program = probes.Get<XdpProgram>("xdp");
            Together(4, i =>
            {
                if (i == 0)
                {
                    Thread.Sleep(round);
                    probes.Dispose();
                }
                else
                {
                    UntilDisposed(() =>
                    {
                        Assert.Equal(2u, program.Run(new BpfRun { Data = new byte[64], Repeat = 100 }).ReturnValue);
                        _ = (program.Type, program.ExpectedAttachType, program.GetInfo());
                    });
                }
            });
        }
    }

    [Fact]
    public void An_object_may_be_disposed_while_another_loads_it()
    {
        for (int round = 0; round < Rounds; round++)
        {
            Sample sample = Sample.Open();
            Together(2, i =>
            {
                if (i == 0)
                    OrDisposed(sample.Object.Load);
                else
                    sample.Dispose();
            });
            Assert.Throws<ObjectDisposedException>(sample.Object.Load);
        }
    }

    [Fact]
    public void A_link_outlives_its_object()
    {
        Probes probes = Probes.Load("tracing", ["raw_tp"]);
        BpfLink link = probes.Get<RawTracepointProgram>("raw_tp").Attach();
        uint id = link.GetInfo().Id;
        probes.Dispose();
        Assert.Equal(id, link.GetInfo().Id);
        link.Dispose();
        Assert.DoesNotContain(BpfSystem.EnumerateLinks(), l => l.Id == id);
    }

    // Until somebody disposes what the action uses; nothing else may come of it.
    private static void UntilDisposed(Action action)
    {
        while (OrDisposed(action))
        {
        }
    }

    private static bool OrDisposed(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false;
        }
    }

    private static void Together(int count, Action<int> action)
    {
        using var start = new Barrier(count);
        var failures = new Exception?[count];
        Thread[] threads = [.. Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            try
            {
                action(i);
            }
            catch (Exception e)
            {
                failures[i] = e;
            }
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(failures, Assert.Null);
    }
}
