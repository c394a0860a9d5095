package web

import (
	"bytes"
	"encoding/json"
	"html/template"
	"strings"

	"factdesk/internal/contract"
)

// functions are those of the templates. None returns markup: everything that
// they return is escaped.
var functions = template.FuncMap{
	"prose": prose, "curl": curl, "media": shortMedia, "lower": strings.ToLower,
}

// run is a piece of a paragraph.
type run struct {
	Text string
	Code bool
}

// prose splits a description of the contract into paragraphs, and these at
// their backquotes.
func prose(s string) [][]run {
	var out [][]run
	for block := range strings.SplitSeq(s, "\n\n") {
		var runs []run
		code := false
		for piece := range strings.SplitSeq(strings.TrimSpace(block), "`") {
			if piece != "" {
				runs = append(runs, run{piece, code})
			}
			code = !code
		}
		if runs != nil {
			out = append(out, runs)
		}
	}
	return out
}

func shortMedia(media string) string {
	media, _, _ = strings.Cut(media, ";")
	return media
}

// curl returns the command that sends the first example of an operation, or a
// plain request where it takes no body; "" where there is no example.
func curl(doc *contract.Document, op contract.Operation) string {
	target := shell(doc.Server + op.Path)
	if len(op.Bodies) == 0 {
		if op.Method == "GET" {
			return "curl " + target
		}
		return ""
	}
	body := op.Bodies[0]
	if len(body.Examples) == 0 {
		return ""
	}
	data, flag := body.Examples[0].Text, "-d"
	var compact bytes.Buffer
	if json.Compact(&compact, []byte(data)) == nil {
		data = compact.String()
	} else {
		flag = "--data-binary"
	}
	return "curl " + target + " \\\n  -H " + shell("Content-Type: "+shortMedia(body.Media)) + " \\\n  " + flag + " " + shell(data)
}

// shell quotes a word for a POSIX shell, where that is needed.
func shell(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:/._-"
	if strings.Trim(s, plain) == "" && s != "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
