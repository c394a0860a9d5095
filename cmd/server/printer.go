package main

import (
	"errors"
	"fmt"

	"factdesk/internal/api"
	"factdesk/internal/extract"
)

// result is what became of one article.
type result struct {
	item
	id         string
	extraction *api.Extraction
	bytes      int
	err        error
}

// printer prints results as they come.
type printer struct {
	*process
	*job
	single bool // one article, printed as POST /extract answers it
	bar    *bar
	all    int
	bad    int
	headed bool // the header of the table is out
	first  error
}

// resultLine is the line of one article among several.
type resultLine struct {
	File   string          `json:"file"`
	Line   int             `json:"line,omitempty"`
	ID     string          `json:"id,omitempty"`
	Error  string          `json:"error,omitempty"`
	Result *api.Extraction `json:"result,omitempty"`
}

func (p *printer) print(r result) error {
	p.all++
	if r.err != nil {
		p.bad++
		p.first = r.err
		if p.single {
			return nil // told by the verdict
		}
	}
	p.bar.add(r.bytes)
	switch {
	case p.single:
		return p.write(api.Write(p.stdout, p.format, r.extraction))
	case p.format == api.FormatTable:
		return p.write(p.printTable(r))
	case p.format == api.FormatJSON || p.format == api.FormatNDJSON:
		line := resultLine{File: r.file, Line: r.line, ID: r.id, Result: r.extraction}
		if r.err != nil {
			line.Error = r.err.Error()
		}
		return p.write(api.WriteJSON(p.stdout, line))
	case r.err != nil:
		fmt.Fprintf(p.stderr, "server: %s: %v\n", r.name(), r.err)
		return nil
	case p.format == api.FormatCSV:
		return p.write(p.printCSV(r))
	}
	return p.write(api.Write(p.stdout, p.format, r.extraction))
}

func (p *printer) write(err error) error {
	if err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// name is how people find the article again.
func (r *result) name() string {
	if r.line > 0 {
		return fmt.Sprintf("%s:%d", r.file, r.line)
	}
	return r.file
}

func (p *printer) printTable(r result) error {
	if r.err != nil {
		_, err := fmt.Fprintf(p.stdout, "%s: %v\n\n", r.name(), r.err)
		return err
	}
	if _, err := fmt.Fprintln(p.stdout, r.name()); err != nil {
		return err
	}
	if err := api.Write(p.stdout, api.FormatTable, r.extraction); err != nil {
		return err
	}
	_, err := fmt.Fprintln(p.stdout)
	return err
}

// printCSV makes one table of all; the first column is the id, else the file.
func (p *printer) printCSV(r result) error {
	name := r.id
	if name == "" {
		name = r.name()
	}
	if p.headed {
		return api.WriteCSVRows(p.stdout, name, r.extraction)
	}
	p.headed = true
	return api.WriteCSV(p.stdout, name, r.extraction)
}

// verdict is the error of the whole call.
func (p *printer) verdict() error {
	switch {
	case p.bad == 0:
		return nil
	case p.single && errors.Is(p.first, extract.ErrDate):
		return fmt.Errorf("published_at: %w", p.first)
	case p.single:
		return p.first
	}
	return fmt.Errorf("%d of %d failed", p.bad, p.all)
}
