package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
	"factdesk/internal/compare"
	"factdesk/internal/extract"
	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
)

func (p *process) compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "print what several reports of one event agree on, and where they differ",
		ArgsUsage: "FILE FILE…",
		Description: "A table: facts down, reports across. A file NAME.json beside NAME.txt may tell\n" +
			"published_at, title and url of the report; --published-at is for those that have none.\n" +
			"Exit status 1 where a file fails, 2 where the call is wrong.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "table", Usage: "`FORMAT`: table, or json as POST /compare answers"},
			&cli.StringFlag{Name: "published-at", Usage: "`DATE` of publication of reports that have no sidecar"},
			&cli.StringFlag{Name: "types", Usage: "`TYPES` of facts wanted, separated by commas"},
			&cli.StringFlag{Name: "offsets", Value: "utf-32", Usage: "`UNIT`: utf-32, utf-16 or utf-8"},
			p.rulesFlag(),
			&cli.FloatFlag{Name: "min-confidence", Usage: "`NUMBER` from 0 to 1 below which claims are left out"},
			&cli.BoolFlag{Name: "explain", Usage: "with json: why claims were or were not taken for the same fact"},
		},
		Action: p.compare,
	}
}

func (p *process) compare(ctx context.Context, c *cli.Command) error {
	j, err := newCompareJob(c)
	if err != nil {
		return err
	}
	files := c.Args().Slice()
	if len(files) < compare.MinReports || len(files) > compare.MaxReports {
		return fmt.Errorf("compare takes %d to %d files, and was given %d", compare.MinReports, compare.MaxReports, len(files))
	}
	if j.engine, _, err = openEngine(c.String("rules")); err != nil {
		return failed(fmt.Errorf("warm up: %w", err))
	}
	if j.comparer, err = compare.New(); err != nil {
		return failed(fmt.Errorf("warm up: %w", err))
	}
	res, err := p.compareFiles(ctx, j, files)
	switch {
	case err != nil:
		return failed(err)
	case j.table:
		return failed(writeComparison(p.stdout, res))
	}
	return failed(api.WriteJSON(p.stdout, api.NewComparison(res, j.engine.Ruleset(), j.unit)))
}

// compareJob is one call of compare.
type compareJob struct {
	options       compare.Options
	unit          text.Unit
	table         bool
	published     string
	minConfidence float64
	engine        *extract.Extractor
	comparer      *compare.Comparer
}

func newCompareJob(c *cli.Command) (*compareJob, error) {
	j := &compareJob{published: c.String("published-at"), minConfidence: c.Float("min-confidence")}
	var err error
	var types []claim.Type
	if list := c.String("types"); list != "" {
		if types, err = api.ParseTypes(list); err != nil {
			return nil, fmt.Errorf("--types: %w", err)
		}
	}
	j.options = compare.Options{Types: types, Explain: c.Bool("explain")}
	if j.unit, err = text.ParseUnit(c.String("offsets")); err != nil {
		return nil, fmt.Errorf("--offsets: %w", err)
	}
	if !(j.minConfidence >= 0 && j.minConfidence <= 1) {
		return nil, errors.New("--min-confidence: not a number from 0 to 1")
	}
	switch format := c.String("format"); format {
	case "json":
	case "table":
		j.table = true
	default:
		return nil, fmt.Errorf("--format: %q is neither json nor table", format)
	}
	if j.table && j.options.Explain {
		return nil, errors.New("--explain: goes with --format json")
	}
	return j, nil
}

func (p *process) compareFiles(ctx context.Context, j *compareJob, files []string) (*compare.Result, error) {
	reports := make([]*compare.Report, len(files))
	names := reportNames(files)
	for i, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read: %w", err)
		}
		meta, err := sidecar(file)
		if err != nil {
			return nil, err
		}
		meta.ID = names[i]
		if meta.PublishedAt == "" {
			meta.PublishedAt = j.published
		}
		res, err := j.engine.Extract(ctx, extract.Request{
			Text: string(raw), Title: meta.Title, URL: meta.URL, PublishedAt: meta.PublishedAt, MinConfidence: j.minConfidence, Words: true,
		})
		switch {
		case err != nil:
			return nil, fmt.Errorf("extract %s: %w", file, err)
		case ctx.Err() != nil:
			return nil, fmt.Errorf("extract %s: %w", file, ctx.Err())
		}
		reports[i] = j.comparer.Read(meta, res)
	}
	return j.comparer.Compare(reports, j.options)
}

// reportNames names reports after their files, without folder and ending where
// that tells them apart.
func reportNames(files []string) []string {
	names, seen := make([]string, len(files)), map[string]int{}
	for i, file := range files {
		base := filepath.Base(file)
		names[i] = strings.TrimSuffix(base, filepath.Ext(base))
		seen[names[i]]++
	}
	for i, file := range files {
		if seen[names[i]] > 1 {
			names[i] = file
		}
	}
	return names
}

// sidecar reads what the file beside a report tells of it; there need be none.
// Members that it does not know are left alone.
func sidecar(file string) (compare.Meta, error) {
	var meta compare.Meta
	path := strings.TrimSuffix(file, filepath.Ext(file)) + ".json"
	if path == file {
		return meta, nil
	}
	raw, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return meta, nil
	}
	if err != nil {
		return meta, fmt.Errorf("read sidecar: %w", err)
	}
	var tells struct {
		PublishedAt string `json:"published_at"`
		Title       string `json:"title"`
		URL         string `json:"url"`
	}
	if err := json.Unmarshal(raw, &tells); err != nil {
		return meta, fmt.Errorf("read sidecar %s: %w", path, err)
	}
	meta.PublishedAt, meta.Title, meta.URL = tells.PublishedAt, tells.Title, tells.URL
	return meta, nil
}
