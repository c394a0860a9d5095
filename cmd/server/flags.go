package main

import (
	"time"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
)

// serveFlags are the options of the server. Each one is also a variable of the
// environment and a key of the configuration file: see settings.
func (p *process) serveFlags() []cli.Flag {
	var flags []cli.Flag
	flags = append(flags, p.processFlags()...)
	flags = append(flags, p.limitFlags()...)
	flags = append(flags, p.connectionFlags()...)
	flags = append(flags, p.accessFlags()...)
	flags = append(flags, p.traceFlags()...)
	return flags
}

func (p *process) processFlags() []cli.Flag {
	return []cli.Flag{
		p.configFlag(),
		&cli.StringFlag{Name: "addr", Value: ":8080", Usage: "`ADDRESS` to listen on; port 0 takes a free one", Sources: p.option("addr")},
		&cli.StringFlag{Name: "admin-addr", Usage: "`ADDRESS` for the operator: metrics and profiles are there and only there, health also there", Sources: p.option("admin-addr")},
		&cli.StringFlag{Name: "rules", Usage: "`FOLDER` of your own word lists and rules", Sources: p.option("rules")},
		&cli.DurationFlag{Name: "rules-poll", Value: 2 * time.Second, Usage: "`TIME` between two looks at the folder of rules; 0: only on SIGHUP", Sources: p.option("rules-poll")},
		&cli.StringFlag{Name: "log-level", Value: "info", Usage: "`LEVEL`: debug, info, warn or error", Sources: p.option("log-level")},
		&cli.DurationFlag{Name: "drain-delay", Usage: "`TIME` to answer on, unready, before the listener closes", Sources: p.option("drain-delay")},
		&cli.DurationFlag{Name: "shutdown-timeout", Value: 30 * time.Second, Usage: "`TIME` for requests in flight to finish", Sources: p.option("shutdown-timeout")},
	}
}

func (p *process) limitFlags() []cli.Flag {
	const category = "LIMITS"
	d := api.Default()
	return []cli.Flag{
		&cli.Int64Flag{Category: category, Name: "max-body", Value: d.MaxBody, Usage: "`BYTES` that a request body may have", Sources: p.option("max-body")},
		&cli.Int64Flag{Category: category, Name: "max-inflated-body", Value: d.MaxInflated, Usage: "`BYTES` that a compressed body may inflate to", Sources: p.option("max-inflated-body")},
		&cli.IntFlag{Category: category, Name: "max-document", Value: d.MaxDocument, Usage: "`CODE POINTS` that the text of an article may have", Sources: p.option("max-document")},
		&cli.Int64Flag{Category: category, Name: "max-batch-line", Value: d.MaxLine, Usage: "`BYTES` that a line of a batch may have", Sources: p.option("max-batch-line")},
		&cli.Int64Flag{Category: category, Name: "max-compare-body", Value: d.MaxCompareBody, Usage: "`BYTES` that the body of a comparison may have", Sources: p.option("max-compare-body")},
		&cli.Int64Flag{Category: category, Name: "max-held", Value: d.MaxHeld, Usage: "`BYTES` of all bodies that are held at once, but for batches", Sources: p.option("max-held")},
		&cli.DurationFlag{Category: category, Name: "budget", Value: d.Budget, Usage: "`TIME` for one article; what takes longer is answered incomplete", Sources: p.option("budget")},
		&cli.DurationFlag{Category: category, Name: "compare-budget", Value: d.CompareBudget, Usage: "`TIME` for the articles of a comparison together", Sources: p.option("compare-budget")},
		&cli.IntFlag{Category: category, Name: "concurrency", Value: d.Concurrency, Usage: "`NUMBER` of articles read at once", Sources: p.option("concurrency")},
		&cli.IntFlag{Category: category, Name: "queue", Value: d.Queue, Usage: "`NUMBER` of articles that may wait in a burst", Sources: p.option("queue")},
		&cli.DurationFlag{Category: category, Name: "queue-wait", Value: d.Patience, Usage: "`TIME` that each of them may wait", Sources: p.option("queue-wait")},
	}
}

// connectionFlags are about clients that are slow. A slow body holds no slot, so that the defaults
// can be generous.
func (p *process) connectionFlags() []cli.Flag {
	const category = "CONNECTIONS"
	return []cli.Flag{
		&cli.DurationFlag{Category: category, Name: "read-header-timeout", Value: 5 * time.Second, Usage: "`TIME` for the head of a request to come", Sources: p.option("read-header-timeout")},
		&cli.DurationFlag{Category: category, Name: "read-timeout", Value: 30 * time.Second, Usage: "`TIME` for a whole request to come, but for batches", Sources: p.option("read-timeout")},
		&cli.DurationFlag{Category: category, Name: "write-timeout", Value: 15 * time.Second, Usage: "`TIME` for a client to take the answer, but for batches", Sources: p.option("write-timeout")},
		&cli.DurationFlag{Category: category, Name: "stream-timeout", Value: api.Default().StreamPatience, Usage: "`TIME` that a batch waits for its client to send or to take more", Sources: p.option("stream-timeout")},
		&cli.DurationFlag{Category: category, Name: "idle-timeout", Value: 2 * time.Minute, Usage: "`TIME` that a connection may stay without a request", Sources: p.option("idle-timeout")},
	}
}

// accessFlags are about who may ask.
func (p *process) accessFlags() []cli.Flag {
	const category = "ACCESS"
	return []cli.Flag{
		&cli.StringFlag{Category: category, Name: "keys", Usage: "`FILE` of the keys of clients, a line each that key new prints; without it, everybody may ask", Sources: p.option("keys")},
		&cli.StringFlag{Category: category, Name: "keyless", Usage: "`LIMIT` of an address without a key, such as 60/min, or unlimited; with keys and without this they are refused", Sources: p.option("keyless")},
		&cli.StringSliceFlag{Category: category, Name: "trusted-proxies", Usage: "`ADDRESSES` and networks of proxies whose X-Forwarded-For is believed", Sources: p.option("trusted-proxies")},
		&cli.StringSliceFlag{Category: category, Name: "cors-origins", Usage: "`ORIGINS` of pages whose scripts may ask, such as https://desk.example, or *", Sources: p.option("cors-origins")},
		&cli.StringFlag{Category: category, Name: "tls-cert", Usage: "`FILE` of the certificate of the server and those above it; with it, it speaks TLS only", Sources: p.option("tls-cert")},
		&cli.StringFlag{Category: category, Name: "tls-key", Usage: "`FILE` of the key of the certificate", Sources: p.option("tls-key")},
		&cli.StringFlag{Category: category, Name: "tls-client-ca", Usage: "`FILE` of the certificates that vouch for clients; with it, clients need one", Sources: p.option("tls-client-ca")},
		&cli.DurationFlag{Category: category, Name: "access-poll", Value: 2 * time.Second, Usage: "`TIME` between two looks at keys and certificates; 0: only on SIGHUP", Sources: p.option("access-poll")},
	}
}
