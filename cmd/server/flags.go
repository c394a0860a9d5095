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
	return flags
}

func (p *process) processFlags() []cli.Flag {
	return []cli.Flag{
		p.configFlag(),
		&cli.StringFlag{Name: "addr", Value: ":8080", Usage: "`ADDRESS` to listen on; port 0 takes a free one", Sources: p.option("addr")},
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
		&cli.Int64Flag{Category: category, Name: "max-compare-body", Value: d.MaxCompareBody, Usage: "`BYTES` that the body of a comparison may have", Sources: p.option("max-compare-body")},
		&cli.DurationFlag{Category: category, Name: "budget", Value: d.Budget, Usage: "`TIME` for one article; what takes longer is answered incomplete", Sources: p.option("budget")},
		&cli.DurationFlag{Category: category, Name: "compare-budget", Value: d.CompareBudget, Usage: "`TIME` for the articles of a comparison together", Sources: p.option("compare-budget")},
		&cli.IntFlag{Category: category, Name: "concurrency", Value: d.Concurrency, Usage: "`NUMBER` of articles read at once", Sources: p.option("concurrency")},
		&cli.IntFlag{Category: category, Name: "queue", Value: d.Queue, Usage: "`NUMBER` of articles that may wait", Sources: p.option("queue")},
	}
}
