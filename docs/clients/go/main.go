// Command go shows how a program in Go talks to factdesk. Copy types.go, which
// is generated from the contract, and what you need of this file.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
)

func main() {
	desk := os.Getenv("FACTDESK")
	if desk == "" {
		desk = "http://localhost:8080"
	}
	if err := run(desk, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(desk string, out io.Writer) error {
	const text = "Officials in Norland said on Tuesday that 14 smugglers had been arrested."
	answer, err := extract(desk, Article{Text: text, PublishedAt: "2024-03-07"}, "types=count,date")
	if err != nil {
		return err
	}
	for _, claim := range answer.Claims {
		fmt.Fprintf(out, "%s: %s\n", claim.Type, text[claim.Start:claim.End])
	}

	_, err = extract(desk, Article{Text: "Nine geese.", PublishedAt: "soon"}, "")
	var problem *ProblemError
	if !errors.As(err, &problem) {
		return err
	}
	fmt.Fprintf(out, "%d: %s is %s\n", problem.Status, problem.Errors[0].Pointer, problem.Errors[0].Detail)
	return batch(desk, []any{Article{ID: "story-1", Text: "Police arrested nine men."}, map[string]string{"id": "story-2"}}, out)
}

// ProblemError is a Problem as an error.
type ProblemError struct{ Problem }

func (e *ProblemError) Error() string { return e.Detail }

// extract posts one article. Offsets count bytes, as Go's strings do.
func extract(desk string, a Article, query string) (*Extraction, error) {
	body, err := json.Marshal(a)
	if err != nil {
		return nil, fmt.Errorf("encode article: %w", err)
	}
	res, err := http.Post(desk+"/extract?offsets=utf-8&"+query, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("extract: %w", err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return nil, problemOf(res)
	}
	var e Extraction
	if err := json.NewDecoder(res.Body).Decode(&e); err != nil {
		return nil, fmt.Errorf("read answer: %w", err)
	}
	return &e, nil
}

func problemOf(res *http.Response) error {
	var p ProblemError
	if err := json.NewDecoder(res.Body).Decode(&p.Problem); err != nil {
		return fmt.Errorf("%s: %w", res.Status, err)
	}
	return &p
}

// batch streams articles in and answers out at the same time, so that there
// may be any number of them.
func batch(desk string, articles []any, out io.Writer) error {
	body, in := io.Pipe()
	go func() {
		lines := json.NewEncoder(in)
		for _, a := range articles {
			if err := lines.Encode(a); err != nil {
				_ = in.CloseWithError(err)
				return
			}
		}
		_ = in.Close()
	}()
	res, err := http.Post(desk+"/extract/batch?order=1&types=count", "application/x-ndjson", body)
	if err != nil {
		return fmt.Errorf("batch: %w", err)
	}
	defer func() { _ = res.Body.Close() }()
	if res.StatusCode != http.StatusOK {
		return problemOf(res)
	}
	for lines := json.NewDecoder(res.Body); ; {
		var line struct {
			BatchLine
			Totals *BatchEndTotals `json:"totals"`
		}
		switch err := lines.Decode(&line); {
		case err != nil:
			return fmt.Errorf("the answer was cut: %w", err)
		case line.Totals != nil && !line.Totals.Complete:
			return &ProblemError{*line.Problem}
		case line.Totals != nil:
			_, err := fmt.Fprintf(out, "%d lines, %d problem\n", line.Totals.Lines, line.Totals.Problems)
			return err
		case line.Result != nil:
			fmt.Fprintf(out, "%s: %d claim\n", line.ID, len(line.Result.Claims))
		default:
			fmt.Fprintf(out, "%s: %s\n", line.ID, line.Problem.Detail)
		}
	}
}
