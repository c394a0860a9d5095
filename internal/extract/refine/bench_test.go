package refine_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"factdesk/internal/effort"
	"factdesk/internal/extract"
)

// story is a paragraph with what there is to refine.
const story = `The mayor, Eva Lund, said on Monday that 12 people had died and 40 were hurt when the bridge fell.
"We sent nine boats," she told reporters. "Three came back empty." The army denied a report that two of its divers had
drowned, and a court blocked the extradition of three engineers. According to the ministry, 300 homes may be cleared
if the river rises again; it has no plans to move the 80 patients of the clinic. Police did not arrest any of the five drivers.

`

// BenchmarkRefine measures what refining adds to the extraction of an article
// of about 5 kB; refine-ns/op is its own time.
func BenchmarkRefine(b *testing.B) {
	x, err := extractor()
	require.NoError(b, err)
	var spent time.Duration
	observe := func(stage string) func() {
		start := time.Now()
		return func() {
			if stage == "refine" {
				spent += time.Since(start)
			}
		}
	}
	article := strings.Repeat(story, 10)
	b.ReportAllocs()
	for b.Loop() {
		_, err := x.Extract(context.Background(), extract.Request{Text: article, Observe: observe})
		require.NoError(b, err)
	}
	b.ReportMetric(float64(spent.Nanoseconds())/float64(b.N), "refine-ns/op")
}

// TestHostileTextTakesLinearTime holds that cues piled up do not make the work
// grow faster than the text.
func TestHostileTextTakesLinearTime(t *testing.T) {
	x, err := extractor()
	require.NoError(t, err)
	for _, unit := range []string{
		"Police said 12 people died, ", "he said ", "denied that 12 ", "“12 ” ", "\"12 died,\" he said. ", "if 12 ",
		"according to 12, ", "reports that 12 were false, ", "of any of the 12 ", "Lund said 12 died. ",
	} {
		t.Run(unit, func(t *testing.T) {
			effort.Linear(t, effort.Own, 60_000, func(n int) {
				if _, err := x.Extract(context.Background(), extract.Request{Text: strings.Repeat(unit, n/len(unit))}); err != nil {
					require.ErrorIs(t, err, extract.ErrLanguage)
				}
			})
		})
	}
}
