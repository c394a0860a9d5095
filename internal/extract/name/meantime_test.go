package name_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/name"
	"factdesk/internal/extract/text"
)

// meantimeEntity is a marked mention; offsets are code points.
type meantimeEntity struct {
	Start, End    int
	Text, Type    string
	SyntacticType string `json:"syntactic_type"`
	ID            string
}

type meantimeStory struct {
	ID, Text string
	Entities []meantimeEntity
}

// overlapScore counts marked and found mentions that overlap one of the others.
type overlapScore struct{ gold, goldHit, found, foundHit int }

func (s overlapScore) f1() float64 {
	r := float64(s.goldHit) / float64(max(1, s.gold))
	p := float64(s.foundHit) / float64(max(1, s.found))
	return 2 * p * r / max(1e-9, p+r)
}

// TestMeantime scores mentions by overlap with the named persons and
// organizations of a public corpus of Wikinews business stories.
func TestMeantime(t *testing.T) {
	file, err := os.Open(filepath.Join(shared(), "data", "meantime_en.jsonl"))
	if shared() == "" || err != nil {
		t.Skip("the corpus is not here")
	}
	defer file.Close()
	d := newDesk(t)
	scores := map[name.Kind]*overlapScore{name.Person: {}, name.Organization: {}}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var story meantimeStory
		require.NoError(t, json.Unmarshal(lines.Bytes(), &story))
		scoreStory(t, d, &story, scores)
	}
	require.NoError(t, lines.Err())
	for kind, s := range scores {
		t.Logf("%s: R %d/%d P %d/%d F1 %.3f", kind, s.goldHit, s.gold, s.foundHit, s.found, s.f1())
	}
	require.GreaterOrEqual(t, scores[name.Person].f1(), meantimePersons)
	require.GreaterOrEqual(t, scores[name.Organization].f1(), meantimeOrganizations)
}

// The floors may only rise.
const (
	meantimePersons       = 0.88
	meantimeOrganizations = 0.90
)

func scoreStory(t *testing.T, d *desk, story *meantimeStory, scores map[name.Kind]*overlapScore) {
	t.Helper()
	doc, r := d.find(t, story.Text)
	offsets := text.NewOffsets(story.Text, text.UTF32)
	for kind, label := range map[name.Kind]string{name.Person: "PERSON", name.Organization: "ORG"} {
		var named, all, found []text.Span
		for _, e := range story.Entities {
			first, ok1 := offsets.Byte(e.Start)
			last, ok2 := offsets.Byte(e.End)
			require.True(t, ok1 && ok2)
			if e.Type != label {
				continue
			}
			span := text.Span{Start: first, End: last}
			all = append(all, span)
			if e.SyntacticType == "NAM" || e.SyntacticType == "PRE.NAM" {
				named = append(named, span)
			}
		}
		for _, m := range r.Mentions {
			if m.Kind == kind {
				found = append(found, text.Span{Start: doc.Tokens[m.First].Start, End: doc.Tokens[m.Last-1].End})
			}
		}
		s := scores[kind]
		s.gold, s.found = s.gold+len(named), s.found+len(found)
		s.goldHit += touched(t, story, named, found, "-", label)
		s.foundHit += touched(t, story, found, all, "+", label)
	}
}

// touched counts the spans that overlap one of the others.
func touched(t *testing.T, story *meantimeStory, spans, others []text.Span, sign, label string) int {
	n := 0
	for _, s := range spans {
		hit := false
		for _, o := range others {
			hit = hit || s.Overlaps(o)
		}
		if hit {
			n++
		} else {
			from, to := max(0, s.Start-25), min(len(story.Text), s.End+25)
			t.Logf("%s %s %q in %q", sign, label, story.Text[s.Start:s.End], strings.ToValidUTF8(story.Text[from:to], ""))
		}
	}
	return n
}
