package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
)

// publishedAt is the day that every article is sent with.
const publishedAt = "2024-03-07"

// article is one that is sent, ready to be written, and the answer it has to get.
type article struct {
	head string // of the request, up to the value of its id
	body []byte
	want []byte
}

// readArticles makes articles of the texts of the accuracy tests: each by
// itself, and every third with the two after it, since many are longer. What
// they have to be answered is what the command line says.
func readArticles(ctx context.Context, program, root, folder string) ([]article, error) {
	paths, err := filepath.Glob(filepath.Join(root, "internal", "accuracy", "testdata", "gold", "*", "*.txt"))
	if err != nil || len(paths) < 3 {
		return nil, fmt.Errorf("no articles under %s: %w", root, err)
	}
	texts := make([][]byte, len(paths))
	for i, path := range paths {
		if texts[i], err = os.ReadFile(path); err != nil {
			return nil, fmt.Errorf("read article: %w", err)
		}
	}
	out := make([]article, len(texts))
	for i := range texts {
		body := texts[i]
		if i%3 == 0 {
			for _, next := range []int{i + 1, i + 2} {
				body = slices.Concat(body, []byte("\n\n"), texts[next%len(texts)])
			}
		}
		if out[i], err = newArticle(ctx, program, folder, body); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func newArticle(ctx context.Context, program, folder string, body []byte) (article, error) {
	path := filepath.Join(folder, "article.txt")
	if err := os.WriteFile(path, body, 0o600); err != nil {
		return article{}, fmt.Errorf("write article: %w", err)
	}
	want, err := exec.CommandContext(ctx, program, "extract", "--published-at", publishedAt, path).Output()
	if err != nil {
		return article{}, fmt.Errorf("extract %s: %w", path, err)
	}
	head := "POST /extract?published_at=" + publishedAt + " HTTP/1.1\r\nHost: desk\r\nContent-Type: text/plain\r\n" +
		"Content-Length: " + strconv.Itoa(len(body)) + "\r\nX-Request-Id: "
	return article{head: head, body: body, want: want}, nil
}
