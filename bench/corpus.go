package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"factdesk/bench/worker"
)

// corpus is the articles, and documents of given sizes made of them. All lie in
// one list, so that an order to a worker is a range of it.
type corpus struct {
	source string // in words, for the report
	docs   []worker.Document
	sets   []set
}

// set is documents of one size: first to last, exclusive.
type set struct {
	name        string
	first, last int
}

// The sets that are named elsewhere.
const (
	articleSet = "articles"
	smallSet   = "5 kB"
	largeSet   = "1 MB"
)

// made tells how many documents of which size are made. Several small ones, so
// that none is measured for what it happens to hold.
var made = []struct {
	name         string
	bytes, count int
}{
	{smallSet, 5_000, 24},
	{"50 kB", 50_000, 4},
	{largeSet, 1_000_000, 1},
}

// loadCorpus reads the articles of a file, or of the folder shared, or, where
// there is none, those of the project itself.
func loadCorpus(root, file string) (*corpus, error) {
	source := "articles of " + filepath.Base(file)
	named := file != ""
	if !named {
		shared := os.Getenv("FACTDESK_SHARED")
		if shared == "" {
			shared = filepath.Join(root, "..", "shared")
		}
		file = filepath.Join(shared, "data", "wikinews_articles.jsonl")
		source = "articles of Wikinews (CC BY 2.5)"
	}
	articles, err := readArticles(file)
	if !named && errors.Is(err, fs.ErrNotExist) {
		source = "the project's own sample articles, since there is no folder of real ones"
		articles, err = readSamples(root + "/internal/accuracy/testdata/gold/dev")
	}
	if err != nil {
		return nil, err
	}
	c := &corpus{source: fmt.Sprintf("%d %s", len(articles), source)}
	c.add(articleSet, articles...)
	for _, m := range made {
		var docs []worker.Document
		for n := range m.count {
			docs = append(docs, document(articles, n*len(articles)/m.count, m.bytes))
		}
		c.add(m.name, docs...)
	}
	return c, nil
}

func (c *corpus) add(name string, docs ...worker.Document) {
	c.sets = append(c.sets, set{name, len(c.docs), len(c.docs) + len(docs)})
	c.docs = append(c.docs, docs...)
}

// set returns the set of a name.
func (c *corpus) set(name string) set {
	return c.sets[slices.IndexFunc(c.sets, func(s set) bool { return s.name == name })]
}

// of returns the documents of a set.
func (c *corpus) of(name string) []worker.Document {
	s := c.set(name)
	return c.docs[s.first:s.last]
}

// bytes is the length of documents first to last.
func (c *corpus) bytes(first, last int) int {
	n := 0
	for _, d := range c.docs[first:last] {
		n += len(d.Text)
	}
	return n
}

// document joins articles from the given one on until there are so many bytes.
func document(articles []worker.Document, first, bytes int) worker.Document {
	var text strings.Builder
	for i := first; text.Len() < bytes; i++ {
		text.WriteString(articles[i%len(articles)].Text)
		text.WriteString("\n\n")
	}
	return worker.Document{Text: strings.ToValidUTF8(text.String()[:bytes], ""), Date: articles[first].Date}
}

func readArticles(file string) ([]worker.Document, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var docs []worker.Document
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var d worker.Document
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no articles", file)
	}
	return docs, lines.Err()
}

// readSamples reads a folder of texts, each with its day in a JSON file beside it.
func readSamples(dir string) ([]worker.Document, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, fmt.Errorf("%s: no texts", dir)
	}
	var docs []worker.Document
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var meta struct {
			PublishedAt string `json:"published_at"`
		}
		beside, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(beside, &meta); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		docs = append(docs, worker.Document{Text: string(text), Date: meta.PublishedAt})
	}
	return docs, nil
}
