package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"

	"github.com/urfave/cli/v3"

	"factdesk/internal/api"
	"factdesk/internal/article"
	"factdesk/internal/conveyor"
	"factdesk/internal/extract"
	"factdesk/internal/extract/text"
)

const extractDescription = `FILE is a file, a folder (with all below it), a pattern such as 'news/*.html', or -
for standard input, which is the default. What a file holds is told by its name:

   .html .htm .xhtml   a page, whose article is looked for
   .json               an article as POST /extract takes it, or a ninjs news object
   .ndjson .jsonl      one of these a line
   any other           plain text; of a folder, only .txt

One article gives what POST /extract answers, in any of its formats. Several, and
lines, give in their order: with json and ndjson a line each ("file", "line", "id",
and "result" or "error"), with csv one table, with jsonld a line each, with table
one after the other.

Exit status: 0 if all went well; 1 if an article or file failed, or the work was
interrupted; the others are printed; 2 if the call is wrong, and nothing is done.

EXAMPLES:
   server extract --published-at 2024-03-07 --format table story.txt
   server extract --format csv archive/ >claims.csv
   curl -s https://news.example/story | server extract --input html
   server extract articles.ndjson | jq -c 'select(.result) | .result.claims[]'`

func (p *process) extractCommand() *cli.Command {
	return &cli.Command{
		Name:        "extract",
		Usage:       "print the claims of files, or of standard input",
		ArgsUsage:   "[FILE…]",
		Description: extractDescription,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: string(api.FormatJSON), Usage: "`FORMAT` of the answer: " + formats()},
			&cli.StringFlag{Name: "input", Usage: "`KIND` of what is read, whatever its name: text, html, json or ndjson"},
			&cli.StringFlag{Name: "published-at", Usage: "`DATE` of publication, YYYY-MM-DD or RFC 3339, where a JSON article does not say"},
			&cli.StringFlag{Name: "title", Usage: "`HEADLINE`, where it is not in the text"},
			&cli.StringFlag{Name: "types", Usage: "`TYPES` wanted, separated by commas"},
			&cli.StringFlag{Name: "offsets", Value: "utf-32", Usage: "`UNIT`: utf-32, utf-16 or utf-8"},
			&cli.FloatFlag{Name: "min-confidence", Usage: "`NUMBER` from 0 to 1 below which claims are left out"},
			&cli.IntFlag{Name: "jobs", Value: runtime.GOMAXPROCS(0), Usage: "`NUMBER` of articles read at once"},
			p.rulesFlag(),
		},
		Action: p.extract,
	}
}

func formats() string {
	names := make([]string, len(api.Formats))
	for i, f := range api.Formats {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}

// job is one call of extract: the same request for every article.
type job struct {
	request extract.Request
	meta    article.Article // what the flags say of every article
	unit    text.Unit
	format  api.Format
	input   string // the kind that --input names, or ""
	jobs    int
	engine  *extract.Extractor
}

func newJob(c *cli.Command) (*job, error) {
	j := &job{
		request: extract.Request{MinConfidence: c.Float("min-confidence")},
		meta:    article.Article{Title: c.String("title"), PublishedAt: c.String("published-at")},
		input:   c.String("input"),
		jobs:    c.Int("jobs"),
	}
	var err error
	if list := c.String("types"); list != "" {
		if j.request.Types, err = api.ParseTypes(list); err != nil {
			return nil, fmt.Errorf("--types: %w", err)
		}
	}
	if j.unit, err = text.ParseUnit(c.String("offsets")); err != nil {
		return nil, fmt.Errorf("--offsets: %w", err)
	}
	if j.format, err = api.ParseFormat(c.String("format")); err != nil {
		return nil, fmt.Errorf("--format: %q is %w", c.String("format"), err)
	}
	if err := j.check(); err != nil {
		return nil, err
	}
	return j, nil
}

func (j *job) check() error {
	day := j.meta.PublishedAt
	switch n := j.request.MinConfidence; {
	case !(n >= 0 && n <= 1):
		return errors.New("--min-confidence: not a number from 0 to 1")
	case day != "" && article.Time(day) == "":
		return fmt.Errorf("--published-at: %w", extract.ErrDate)
	case j.jobs < 1:
		return errors.New("--jobs: below 1")
	case j.format == api.FormatJSONLD && j.unit != text.UTF32:
		return errors.New("--offsets: text positions of web annotations are utf-32")
	case j.input != "" && kindMedia[j.input] == "":
		return fmt.Errorf("--input: %q is none of text, html, json and ndjson", j.input)
	}
	j.meta.PublishedAt = article.Time(day)
	return nil
}

// longArticle is the length of an article for whose garbage there is room.
const longArticle = 1 << 20

func (p *process) extract(ctx context.Context, c *cli.Command) error {
	j, err := newJob(c)
	if err != nil {
		return err
	}
	files, missing := p.sources(c.Args().Slice(), j.input)
	single := len(files) == 1 && len(missing) == 0 && files[0].kind != kindLines && c.Args().Len() <= 1
	atOnce := j.jobs
	if single {
		atOnce = 1
	}
	before := collecting()
	defer before.apply()
	before.starting(atOnce, longArticle).apply()
	if j.engine, _, err = openEngine(c.String("rules")); err != nil {
		return failed(fmt.Errorf("warm up: %w", err))
	}
	before.eased(atOnce, longArticle).apply()
	out := &printer{process: p, job: j, single: single, bar: p.newBar(files)}
	defer out.bar.end()
	for _, m := range missing {
		if err := out.print(result{item: item{file: m.name}, err: m.err}); err != nil {
			return failed(err)
		}
	}
	belt := &reader{process: p, files: files}
	defer belt.close()
	err = conveyor.Run(ctx, conveyor.Options{Workers: j.jobs, Window: 2 * j.jobs, Ordered: true},
		conveyor.Belt[item, result]{Next: belt.next, Work: j.work, Deliver: out.print})
	if err != nil {
		return failed(err)
	}
	return failed(out.verdict())
}

// work reads one article and finds its claims.
func (j *job) work(ctx context.Context, in item) result {
	out := result{item: in, err: in.err}
	var body string
	if out.err == nil {
		body, out.err = in.load()
	}
	if out.err != nil {
		return out
	}
	out.bytes = len(body)
	a, err := api.Open(kindMedia[in.kind], []byte(body), j.meta)
	if err != nil {
		out.err = err
		return out
	}
	if a.PublishedAt == "" {
		a.PublishedAt = j.meta.PublishedAt
	}
	r := j.request
	r.Text, r.Title, r.ID, r.URL, r.PublishedAt = a.Text, a.Title, a.ID, a.URL, a.PublishedAt
	res, err := j.engine.Extract(ctx, r)
	switch {
	case err != nil:
		out.err = err
	case ctx.Err() != nil:
		out.err = ctx.Err()
	default:
		out.id = a.ID
		out.extraction = api.NewExtraction(res, a.ID, j.engine.Ruleset(), j.unit).Describe(&a)
	}
	return out
}
