package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"factdesk/bench/worker"
)

func TestTheMedianIsTheMiddle(t *testing.T) {
	for _, c := range []struct {
		figures []float64
		want    float64
	}{
		{nil, 0}, {[]float64{3}, 3}, {[]float64{9, 1, 2}, 2}, {[]float64{4, 1, 3, 2}, 2.5},
	} {
		if got := median(c.figures); got != c.want {
			t.Errorf("median of %v: %v, want %v", c.figures, got, c.want)
		}
	}
}

func TestWhatStandsBetweenTheMarksIsReplaced(t *testing.T) {
	got, err := between("a\n"+beginMark+"\nold\n"+endMark+"\nb\n", "\nnew\n")
	if want := "a\n" + beginMark + "\nnew\n" + endMark + "\nb\n"; got != want || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := between("a\n"+beginMark, "new"); err == nil {
		t.Error("a missing mark is no error")
	}
	page, err := os.ReadFile("../docs/performance.md")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := between(string(page), "new"); err != nil {
		t.Errorf("docs/performance.md: %v", err)
	}
}

func TestAClauseIsMetUpToItsBound(t *testing.T) {
	for _, c := range []struct {
		clause clause
		met    bool
	}{
		{clause{least: true, bound: 25, got: 25}, true},
		{clause{least: true, bound: 25, got: 24.9}, false},
		{clause{bound: 1.15, got: 1.15}, true},
		{clause{bound: 1.15, got: 1.16}, false},
	} {
		if c.clause.met() != c.met {
			t.Errorf("%+v: met is %v", c.clause, !c.met)
		}
	}
}

func TestWithoutAFolderOfArticlesTheSamplesAreRead(t *testing.T) {
	t.Setenv("FACTDESK_SHARED", t.TempDir())
	c, err := loadCorpus("..", "")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range c.sets[1:] {
		for _, d := range c.of(s.name) {
			if s.name == largeSet && len(d.Text) < 999_000 {
				t.Errorf("%s has %d bytes", s.name, len(d.Text))
			}
			if d.Text == "" || d.Date == "" {
				t.Errorf("%s: a document without text or day", s.name)
			}
		}
	}
	if n := len(c.bySize().docs); n < len(kilobytes) {
		t.Errorf("%d documents by size", n)
	}
}

func TestArticlesThatAreNamedHaveToBeThere(t *testing.T) {
	if _, err := loadCorpus("..", filepath.Join(t.TempDir(), "none.jsonl")); err == nil {
		t.Error("no error for a file that is not there")
	}
}

func samples(t *testing.T) []worker.Document {
	t.Helper()
	docs, err := readSamples("../internal/accuracy/testdata/gold/dev")
	if err != nil {
		t.Fatal(err)
	}
	return docs
}

// fixed is a reader that takes so much time for a byte of text.
type fixed struct {
	corpus *corpus
	per    time.Duration
}

func (f fixed) ask(first, last, passes, _ int, _ time.Duration) (answer, error) {
	n := passes * f.corpus.bytes(first, last)
	return answer{cpu: time.Duration(n) * f.per, found: float64(passes * (last - first)), allocations: float64(n) / 10}, nil
}

func TestPairsCompareTheSameTexts(t *testing.T) {
	c := &corpus{}
	for i := range 7 {
		c.add("all", document(samples(t), i%len(samples(t)), 1000*(i+1)))
	}
	c.sets = []set{{"all", 0, 7}}
	b := &bench{effort: thorough, log: io.Discard, corpus: c}
	yard := fixed{c, 200 * time.Nanosecond}
	for _, slow := range []time.Duration{1, 3, 40, 2000} {
		got, err := b.pair(yard, fixed{c, slow * yard.per}, c.sets[0])
		if err != nil {
			t.Fatal(err)
		}
		if got.ratio < 0.999*float64(slow) || got.ratio > 1.001*float64(slow) {
			t.Errorf("%d times as slow: ratio %v", slow, got.ratio)
		}
		if got.found != 1 || got.pairs < 4 {
			t.Errorf("%+v", got)
		}
	}
}

func TestAWorkerDoesWhatItIsAskedFor(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the programs")
	}
	b := &bench{options: options{root: ".."}, dir: t.TempDir(), log: io.Discard}
	if err := b.build(context.Background()); err != nil {
		t.Fatal(err)
	}
	file, err := b.documents("all", samples(t))
	if err != nil {
		t.Fatal(err)
	}
	p, err := begin(context.Background(), 1, b.argvOf(engine, file), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	defer p.end()
	once, err := p.ask(0, 2, 1, 1, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	thrice, err := p.ask(0, 2, 3, 2, time.Minute)
	if err != nil {
		t.Fatal(err)
	}
	if once.found == 0 || thrice.found != 3*once.found || once.allocations == 0 || once.cpu == 0 {
		t.Errorf("once %+v, three times %+v", once, thrice)
	}
	if peak, err := p.peak(); err != nil || peak < 1<<20 {
		t.Errorf("peak %d, %v", peak, err)
	}
}
