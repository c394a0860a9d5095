// Command prose3 is prose v3 as its README shows it: words, tags, sentences and
// entities of a document; with "floor" as its second argument no entities.
package main

import (
	"os"

	"github.com/jdkato/prose/v3"

	"factdesk/bench/worker"
)

func main() { worker.Run(open) }

func open() (worker.Tool, error) {
	floor := len(os.Args) > 2 && os.Args[2] == "floor"
	return func(d worker.Document) (int, error) {
		doc, err := prose.NewDocument(d.Text, prose.WithExtraction(!floor))
		if err != nil {
			return 0, err
		}
		worker.Keep(doc.Tokens(), doc.Sentences())
		if floor {
			return len(doc.Tokens()), nil
		}
		return len(doc.Entities()), nil
	}, nil
}
