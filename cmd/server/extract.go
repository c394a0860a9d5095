package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/text"
)

const standardInput = "-"

func (p *process) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "print the claims of files, or of standard input",
		ArgsUsage: "[FILE…]",
		Description: "One file gives the JSON of POST /extract; several give a line of JSON each, with\n" +
			"the file's name. Exit status 1 where a file fails, 2 where the call is wrong.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "json", Usage: "`FORMAT`: json or table"},
			&cli.StringFlag{Name: "published-at", Usage: "`DATE` of publication, YYYY-MM-DD or RFC 3339"},
			&cli.StringFlag{Name: "title", Usage: "`HEADLINE`, where it is not in the text"},
			&cli.StringFlag{Name: "types", Usage: "`TYPES` wanted, separated by commas"},
			&cli.StringFlag{Name: "offsets", Value: "utf-32", Usage: "`UNIT`: utf-32, utf-16 or utf-8"},
			p.rulesFlag(),
			&cli.FloatFlag{Name: "min-confidence", Usage: "`NUMBER` from 0 to 1 below which claims are left out"},
		},
		Action: p.extract,
	}
}

// job is one call of extract: the same request for every file.
type job struct {
	request extract.Request
	unit    text.Unit
	table   bool
	engine  *extract.Extractor
}

func newJob(c *cli.Command) (*job, error) {
	j := &job{request: extract.Request{
		Title: c.String("title"), PublishedAt: c.String("published-at"), MinConfidence: c.Float("min-confidence"),
	}}
	var err error
	if list := c.String("types"); list != "" {
		if j.request.Types, err = api.ParseTypes(list); err != nil {
			return nil, fmt.Errorf("--types: %w", err)
		}
	}
	if j.unit, err = text.ParseUnit(c.String("offsets")); err != nil {
		return nil, fmt.Errorf("--offsets: %w", err)
	}
	if n := j.request.MinConfidence; !(n >= 0 && n <= 1) {
		return nil, errors.New("--min-confidence: not a number from 0 to 1")
	}
	switch format := c.String("format"); format {
	case "json":
	case "table":
		j.table = true
	default:
		return nil, fmt.Errorf("--format: %q is neither json nor table", format)
	}
	return j, nil
}

func (p *process) extract(ctx context.Context, c *cli.Command) error {
	j, err := newJob(c)
	if err != nil {
		return err
	}
	if j.engine, _, err = openEngine(c.String("rules")); err != nil {
		return failed(fmt.Errorf("warm up: %w", err))
	}
	files := c.Args().Slice()
	if len(files) == 0 {
		files = []string{standardInput}
	}
	if len(files) == 1 {
		err = p.extractOne(ctx, j, files[0])
	} else {
		err = p.extractMany(ctx, j, files)
	}
	if errors.Is(err, extract.ErrDate) {
		return fmt.Errorf("--published-at: %w", extract.ErrDate) // a mistake in the call, not in a file
	}
	return failed(err)
}

func (p *process) extractOne(ctx context.Context, j *job, file string) error {
	res, err := p.read(ctx, j, file)
	if err != nil {
		return err
	}
	if j.table {
		return writeTable(p.stdout, res)
	}
	return api.WriteJSON(p.stdout, api.NewExtraction(res, "", j.engine.Ruleset(), j.unit))
}

// fileLine is the line of one file among several.
type fileLine struct {
	File       string          `json:"file"`
	Error      string          `json:"error,omitempty"`
	Extraction *api.Extraction `json:"extraction,omitempty"`
}

// extractMany goes on after a file that fails, and fails in the end.
func (p *process) extractMany(ctx context.Context, j *job, files []string) error {
	bad := 0
	for _, file := range files {
		res, err := p.read(ctx, j, file)
		if errors.Is(err, extract.ErrDate) {
			return err
		}
		if err != nil {
			bad++
		}
		if err := p.writeOneOf(j, file, res, err); err != nil {
			return err
		}
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d files failed", bad, len(files))
	}
	return nil
}

// writeOneOf writes one file of several: its claims, or why there are none.
func (p *process) writeOneOf(j *job, file string, res *extract.Result, failure error) error {
	line := fileLine{File: file}
	switch {
	case j.table && failure != nil:
		_, err := fmt.Fprintf(p.stdout, "%s: %v\n\n", file, failure)
		return err
	case j.table:
		fmt.Fprintf(p.stdout, "%s\n", file)
		if err := writeTable(p.stdout, res); err != nil {
			return err
		}
		_, err := fmt.Fprintln(p.stdout)
		return err
	case failure != nil:
		line.Error = failure.Error()
	default:
		line.Extraction = api.NewExtraction(res, "", j.engine.Ruleset(), j.unit)
	}
	return api.WriteJSON(p.stdout, line)
}

func (p *process) read(ctx context.Context, j *job, file string) (*extract.Result, error) {
	raw, err := p.load(file)
	if err != nil {
		return nil, err
	}
	r := j.request
	r.Text = raw
	res, err := j.engine.Extract(ctx, r)
	switch {
	case err != nil:
		return nil, fmt.Errorf("extract %s: %w", file, err)
	case ctx.Err() != nil:
		return nil, fmt.Errorf("extract %s: %w", file, ctx.Err())
	}
	return res, nil
}

func (p *process) load(file string) (string, error) {
	if file == standardInput {
		raw, err := io.ReadAll(p.stdin)
		if err != nil {
			return "", fmt.Errorf("read standard input: %w", err)
		}
		return string(raw), nil
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return "", fmt.Errorf("read: %w", err)
	}
	return string(raw), nil
}
