// Package overlay reads a folder of a user's own word lists and rules. Its
// invariant: a Folder is a snapshot in memory that never changes, so that what
// was checked is what comes into force, whatever happens on disk meanwhile.
//
// The folder holds word lists (*.txt) and rules (*.yaml, *.yml), none of them in
// folders of their own. Everything else in it, and what begins with a dot, is
// left alone. docs/custom-rules.md tells users what to write.
package overlay

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"factdesk/internal/extract/rules/custom"
)

// The bounds of a folder.
const (
	MaxFiles     = 200
	MaxFileBytes = 1 << 20
	MaxBytes     = 8 << 20
	MaxRules     = 500
)

// Folder is what a folder held when it was read. The zero Folder is empty.
type Folder struct {
	files map[string][]byte // by name
}

// Read takes a snapshot of the folder at the root of the file system. Errors
// are those of the file system, and bounds that are passed.
func Read(dir fs.FS) (*Folder, error) {
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return nil, fmt.Errorf("read folder: %w", err)
	}
	f := &Folder{files: map[string][]byte{}}
	total := 0
	for _, e := range entries {
		name := e.Name()
		if !ours(name) {
			continue
		}
		content, err := readFile(dir, name)
		if err != nil {
			return nil, fmt.Errorf("read folder: %s: %w", name, err)
		}
		if content == nil {
			continue
		}
		f.files[name] = content
		total += len(content)
		if len(f.files) > MaxFiles || total > MaxBytes {
			return nil, fmt.Errorf("read folder: it has more than %d files or %d bytes", MaxFiles, MaxBytes)
		}
	}
	return f, nil
}

// ours reports whether a file is read, by its name.
func ours(name string) bool {
	switch path.Ext(name) {
	case ".txt", ".yaml", ".yml":
		return name[0] != '.'
	}
	return false
}

// readFile returns nil for a folder. A link is followed.
func readFile(dir fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(dir, name)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, nil
	case !info.Mode().IsRegular():
		return nil, errors.New("it is no regular file")
	}
	file, err := dir.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = file.Close() }()
	content, err := io.ReadAll(io.LimitReader(file, MaxFileBytes+1))
	if err == nil && len(content) > MaxFileBytes {
		err = fmt.Errorf("it is larger than %d bytes", MaxFileBytes)
	}
	return content, err
}

// Equal reports whether both hold the same files. A nil Folder equals an empty one.
func (f *Folder) Equal(g *Folder) bool {
	return maps.EqualFunc(f.all(), g.all(), bytes.Equal)
}

func (f *Folder) all() map[string][]byte {
	if f == nil {
		return nil
	}
	return f.files
}

// Files lists the names of the files that were read, in order.
func (f *Folder) Files() []string { return slices.Sorted(maps.Keys(f.all())) }

// Lists returns the word lists by the names of their files.
func (f *Folder) Lists() map[string][]byte {
	out := map[string][]byte{}
	for name, content := range f.all() {
		if strings.HasSuffix(name, ".txt") {
			out[name] = content
		}
	}
	return out
}

// Rules reads the definitions of all rules, file by file. The error joins all
// that is wrong with them, each reason with its file and line.
func (f *Folder) Rules() ([]custom.Definition, error) {
	var all []custom.Definition
	var errs []error
	for _, name := range f.Files() {
		if strings.HasSuffix(name, ".txt") {
			continue
		}
		rules, err := ParseRules(name, f.files[name])
		all = append(all, rules...)
		errs = append(errs, err)
	}
	if len(all) > MaxRules {
		errs = append(errs, fmt.Errorf("the folder has %d rules: %d are the most", len(all), MaxRules))
	}
	seen := make(map[string]string, len(all))
	for i := range all {
		if at, twice := seen[all[i].ID]; twice && all[i].ID != "" {
			errs = append(errs, all[i].Error(fmt.Errorf("the id is used already at %s", at)))
		}
		seen[all[i].ID] = all[i].At
	}
	return all, errors.Join(errs...)
}
