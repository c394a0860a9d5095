package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"factdesk/internal/ndjson"
)

// The kinds of input. What they hold is read as the media type says.
const (
	kindText  = "text"
	kindPage  = "html"
	kindJSON  = "json"
	kindLines = "ndjson"
)

var kindMedia = map[string]string{
	kindText: "text/plain", kindPage: "text/html", kindJSON: "application/json", kindLines: "application/json",
}

const standardInput = "-"

// maxLine is the length in bytes that a line of NDJSON may have.
const maxLine = 64 << 20

// source is one file to read.
type source struct {
	name string
	kind string
	size int64 // bytes, 0 where unknown
}

// missing is an argument that names nothing to read.
type missing struct {
	name string
	err  error
}

// sources lists the files that the arguments name, in their order; none is
// standard input.
func (p *process) sources(args []string, kind string) (found []source, lost []missing) {
	if len(args) == 0 {
		args = []string{standardInput}
	}
	for _, arg := range args {
		files, err := expand(arg, kind)
		if err != nil {
			lost = append(lost, missing{arg, err})
		}
		found = append(found, files...)
	}
	return found, lost
}

// expand lists the files that one argument names.
func expand(arg, kind string) ([]source, error) {
	if arg == standardInput {
		return []source{{name: arg, kind: kindOf(arg, kind)}}, nil
	}
	info, err := os.Stat(arg)
	switch {
	case err == nil && info.IsDir():
		return folder(arg, kind)
	case err == nil:
		return []source{{arg, kindOf(arg, kind), info.Size()}}, nil
	case !strings.ContainsAny(arg, "*?["):
		return nil, fmt.Errorf("read: %w", err)
	}
	names, err := filepath.Glob(arg)
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	if len(names) == 0 {
		return nil, errors.New("no file matches")
	}
	var out []source
	for _, name := range names {
		files, err := expand(name, kind)
		if err != nil {
			return out, err
		}
		out = append(out, files...)
	}
	return out, nil
}

// folder lists the articles below a folder, by name.
func folder(root, kind string) ([]source, error) {
	var out []source
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() || !readable(path) {
			return nil
		}
		info, err := os.Stat(path) // of what a link points to
		if err != nil {
			return err
		}
		if info.Mode().IsRegular() {
			out = append(out, source{path, kindOf(path, kind), info.Size()})
		}
		return nil
	})
	if err != nil {
		return out, fmt.Errorf("read: %w", err)
	}
	if len(out) == 0 {
		return nil, errors.New("no articles in this folder")
	}
	return out, nil
}

// readable reports whether a file of a folder is an article by its name.
func readable(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".txt", ".html", ".htm", ".xhtml", ".json", ".ndjson", ".jsonl":
		return true
	}
	return false
}

// kindOf tells what a file holds, by the kind that was named or its name.
func kindOf(path, named string) string {
	if named != "" {
		return named
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml":
		return kindPage
	case ".json":
		return kindJSON
	case ".ndjson", ".jsonl":
		return kindLines
	}
	return kindText
}

// item is one article to read: a file, or a line of one.
type item struct {
	file string
	line int // 0 for a whole file
	kind string
	load func() (string, error)
	err  error // why it cannot be read
}

// reader hands out the articles of the files one after the other.
type reader struct {
	*process
	files []source
	lines *ndjson.Reader // of the file that is open, or nil
	open  io.Closer
	name  string
}

// next is the source of the conveyor.
func (r *reader) next() (item, error) {
	for {
		if r.lines != nil {
			if it, ok := r.nextLine(); ok {
				return it, nil
			}
			continue
		}
		if len(r.files) == 0 {
			return item{}, io.EOF
		}
		f := r.files[0]
		r.files = r.files[1:]
		if f.kind != kindLines {
			return item{file: f.name, kind: f.kind, load: func() (string, error) { return r.load(f.name) }}, nil
		}
		if err := r.openLines(f.name); err != nil {
			return item{file: f.name, err: err}, nil
		}
	}
}

func (r *reader) nextLine() (item, bool) {
	l, err := r.lines.Next()
	if err != nil {
		r.close()
		if errors.Is(err, io.EOF) {
			return item{}, false
		}
		return item{file: r.name, err: fmt.Errorf("read: %w", err)}, true
	}
	it := item{file: r.name, line: l.Number, kind: kindLines, load: func() (string, error) { return string(l.Data), nil }}
	if l.Over {
		it.err = fmt.Errorf("the line is longer than %d bytes", maxLine)
	}
	return it, true
}

func (r *reader) openLines(name string) error {
	r.name = name
	if name == standardInput {
		r.lines = ndjson.NewReader(r.stdin, maxLine)
		return nil
	}
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("read: %w", err)
	}
	r.lines, r.open = ndjson.NewReader(f, maxLine), f
	return nil
}

// close closes the file that is open.
func (r *reader) close() {
	if r.open != nil {
		_ = r.open.Close() // it was only read
	}
	r.lines, r.open = nil, nil
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
