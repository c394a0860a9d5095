package overlay_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"factdesk/internal/extract/overlay"
)

func disk(files map[string]string) fstest.MapFS {
	out := fstest.MapFS{}
	for name, content := range files {
		out[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return out
}

func read(t testing.TB, files map[string]string) *overlay.Folder {
	t.Helper()
	f, err := overlay.Read(disk(files))
	require.NoError(t, err)
	return f
}

func TestReadTakesListsAndRulesAlone(t *testing.T) {
	f := read(t, map[string]string{
		"events.txt": "a", "b.yaml": "", "c.yml": "", ".events.txt.swp": "", ".hidden.txt": "", "events.txt~": "",
		"README.md": "", "old/d.txt": "", "e.txt/f": "",
	})
	require.Equal(t, []string{"b.yaml", "c.yml", "events.txt"}, f.Files())
	require.Equal(t, map[string][]byte{"events.txt": []byte("a")}, f.Lists())
}

func TestFoldersAreEqualByWhatIsRead(t *testing.T) {
	one := read(t, map[string]string{"a.txt": "x", "notes.md": "1"})
	require.True(t, one.Equal(read(t, map[string]string{"a.txt": "x", "notes.md": "2"})))
	require.False(t, one.Equal(read(t, map[string]string{"a.txt": "y"})))
	require.False(t, one.Equal(read(t, map[string]string{"b.txt": "x"})))
	require.False(t, one.Equal(nil))
	require.True(t, read(t, nil).Equal(nil))
	require.Empty(t, (*overlay.Folder)(nil).Files())
}

func TestReadKeepsItsBounds(t *testing.T) {
	many := map[string]string{}
	for i := range overlay.MaxFiles + 1 {
		many["l"+strconv.Itoa(i)+".txt"] = "x"
	}
	_, err := overlay.Read(disk(many))
	require.ErrorContains(t, err, "more than 200 files")
	_, err = overlay.Read(disk(map[string]string{"a.txt": strings.Repeat("x", overlay.MaxFileBytes+1)}))
	require.ErrorContains(t, err, "a.txt: it is larger than 1048576 bytes")
	large := map[string]string{}
	for i := range overlay.MaxBytes/overlay.MaxFileBytes + 1 {
		large["l"+strconv.Itoa(i)+".txt"] = strings.Repeat("x", overlay.MaxFileBytes)
	}
	_, err = overlay.Read(disk(large))
	require.ErrorContains(t, err, "8388608 bytes")
}

func TestReadOfADisk(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "real.txt"), []byte("x\n"), 0o600))
	require.NoError(t, os.Symlink("real.txt", filepath.Join(dir, "link.txt")))
	f, err := overlay.Read(os.DirFS(dir))
	require.NoError(t, err)
	require.Equal(t, []string{"link.txt", "real.txt"}, f.Files(), "links are followed, as Kubernetes makes them")

	require.NoError(t, os.Symlink("gone", filepath.Join(dir, "dangling.yaml")))
	_, err = overlay.Read(os.DirFS(dir))
	require.ErrorContains(t, err, "dangling.yaml")
	_, err = overlay.Read(os.DirFS(filepath.Join(dir, "none")))
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = overlay.Read(os.DirFS(filepath.Join(dir, "real.txt")))
	require.Error(t, err)
}

// pipe is a file system with a file that would never end.
type pipe struct{ fstest.MapFS }

func (p pipe) Open(name string) (fs.File, error) {
	if name == "a.txt" {
		return nil, errors.New("opened a pipe")
	}
	return p.MapFS.Open(name)
}

func TestReadOpensNoPipe(t *testing.T) {
	_, err := overlay.Read(pipe{fstest.MapFS{"a.txt": {Mode: fs.ModeNamedPipe}}})
	require.Error(t, err)
	require.NotContains(t, err.Error(), "opened")
}
