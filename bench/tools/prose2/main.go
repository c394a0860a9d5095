// Command prose2 is prose v2 as its README shows it: words, tags, sentences and
// entities of a new document.
package main

import (
	"github.com/jdkato/prose/v2"

	"factdesk/bench/worker"
)

func main() { worker.Run(open) }

func open() (worker.Tool, error) {
	return func(d worker.Document) (int, error) {
		doc, err := prose.NewDocument(d.Text)
		if err != nil {
			return 0, err
		}
		worker.Keep(doc.Tokens(), doc.Sentences())
		return len(doc.Entities()), nil
	}, nil
}
