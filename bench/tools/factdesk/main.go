// Command factdesk is the service's engine without HTTP: every claim type, to JSON.
package main

import (
	"bytes"
	"context"
	"errors"
	"sync"

	"factdesk/bench/worker"
	"factdesk/internal/api"
	"factdesk/internal/extract"
	"factdesk/internal/extract/text"
)

func main() { worker.Run(open) }

func open() (worker.Tool, error) {
	x, err := extract.New()
	if err != nil {
		return nil, err
	}
	buffers := sync.Pool{New: func() any { return new(bytes.Buffer) }}
	return func(d worker.Document) (int, error) {
		res, err := x.Extract(context.Background(), extract.Request{Text: d.Text, PublishedAt: d.Date})
		if errors.Is(err, extract.ErrLanguage) {
			return 0, nil // an answer too
		}
		if err != nil {
			return 0, err
		}
		out := buffers.Get().(*bytes.Buffer)
		defer buffers.Put(out)
		out.Reset()
		answer := api.NewExtraction(res, "", x.Ruleset(), text.UTF32)
		return len(res.Claims), api.Write(out, api.FormatJSON, answer)
	}, nil
}
