package nlp_test

import (
	"context"
	"factdesk/internal/extract/nlp"
	"factdesk/internal/extract/text"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	fs, _ := filepath.Glob(os.Getenv("DUMP"))
	a, err := nlp.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		d, err := text.Parse(string(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Analyze(context.Background(), d); err != nil {
			t.Fatal(err)
		}
		fmt.Println("==", filepath.Base(f))
		for _, s := range d.Sentences {
			var o []string
			for _, k := range d.Tokens[s.First:s.Last] {
				x := k.Text
				if os.Getenv("TAGS") != "" {
					x += "/" + k.Tag
				}
				if os.Getenv("TAGS") == "2" && k.Lemma != k.Lower {
					x += "=" + k.Lemma
				}
				o = append(o, x)
			}
			fmt.Println(" ", strings.Join(o, " "))
		}
	}
}
