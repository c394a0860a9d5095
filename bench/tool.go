package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"factdesk/bench/worker"
)

// tool is a program that keeps to the lines of package worker.
type tool struct {
	name string
	does string   // what it is asked for
	argv []string // program and what follows the file of documents
	node bool
	// asked is how many times as fast factdesk is to be over the articles, or 0.
	asked float64
}

// engine is the yardstick.
var engine = tool{name: "factdesk", does: "all eight claim types, to JSON", argv: []string{"factdesk"}}

// others are what a user would pick instead.
var others = []tool{
	{name: "prose v3, words only", does: "words, tags, sentences", argv: []string{"prose3", "floor"}},
	{name: "wink-nlp", does: "sentences, tags, entities, negation, to JSON", argv: []string{"wink"}, node: true, asked: 1},
	{name: "chrono", does: "dates alone, to JSON", argv: []string{"chrono"}, node: true},
	{name: "prose v3", does: "words, tags, sentences, entities", argv: []string{"prose3"}, asked: 12},
	{name: "compromise", does: "people, organizations, places, numbers, dates, to JSON", argv: []string{"compromise"}, node: true, asked: 25},
	{name: "Recognizers-Text", does: "dates alone, to JSON", argv: []string{"recognizers"}, node: true, asked: 50},
	{name: "prose v2", does: "words, tags, sentences, entities", argv: []string{"prose2"}},
}

// floorTool is the tool that does a part of what factdesk does.
const floorTool = "prose v3, words only"

// chosen are the tools that the flags leave.
func (b *bench) chosen() []tool {
	var out []tool
	for _, t := range others {
		if strings.Contains(t.name, b.only) {
			out = append(out, t)
		}
	}
	return out
}

// build makes the programs. The engine by itself is built with the profile of
// the server, if that has one, so that both are the same code.
func (b *bench) build(ctx context.Context) error {
	profile, err := filepath.Abs(filepath.Join(b.root, "cmd", "server", "default.pgo"))
	if err != nil {
		return err
	}
	if _, err := os.Stat(profile); err != nil {
		profile = "off"
	}
	own := filepath.Join(b.root, "bench")
	for _, target := range []struct{ dir, pkg, profile string }{
		{b.root, "./cmd/server", "auto"},
		{own, "./tools/factdesk", profile},
		{own, "./tools/prose2", "auto"},
		{own, "./tools/prose3", "auto"},
	} {
		cmd := exec.CommandContext(ctx, "go", "build", "-pgo", target.profile, "-o", b.dir+"/", target.pkg)
		cmd.Dir = target.dir
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("build %s: %w\n%s", target.pkg, err, out)
		}
	}
	return nil
}

// argvOf is the command line of a tool for the documents of a file.
func (b *bench) argvOf(t tool, documents string) []string {
	if t.node {
		return append([]string{"node", filepath.Join(b.root, "bench", "node", "worker.js"), documents}, t.argv...)
	}
	return append([]string{filepath.Join(b.dir, t.argv[0]), documents}, t.argv[1:]...)
}

// documents writes documents into a file for a worker.
func (b *bench) documents(name string, docs []worker.Document) (string, error) {
	content, err := json.Marshal(docs)
	if err != nil {
		return "", err
	}
	file := filepath.Join(b.dir, name+".json")
	return file, os.WriteFile(file, content, 0o600)
}
