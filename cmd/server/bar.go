package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// bar shows how far the work is, on a terminal. A nil bar shows nothing.
type bar struct{ *progressbar.ProgressBar }

// newBar returns a bar where somebody can see it and the claims go elsewhere:
// standard error is a terminal, standard output is none.
func (p *process) newBar(files []source) *bar {
	if !isTerminal(p.stderr) || isTerminal(p.stdout) {
		return nil
	}
	total := int64(0)
	for _, f := range files {
		if f.size == 0 {
			total = -1 // standard input: who knows
			break
		}
		total += f.size
	}
	return &bar{progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(p.stderr), progressbar.OptionShowBytes(true), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(), progressbar.OptionSetDescription("reading"))}
}

func (b *bar) add(bytes int) {
	if b != nil {
		_ = b.Add(bytes) // a bar that cannot be drawn keeps no work from being done
	}
}

func (b *bar) end() {
	if b != nil {
		_ = b.Finish()
	}
}
