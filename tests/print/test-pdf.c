/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "plaza-pdf-update.h"
#include "plaza-print-error.h"
#include "print-fixture.h"

static char *
path_of (const char *name)
{
  return g_build_filename (fixture_folder (), name, NULL);
}

static cairo_status_t
collect (void                *bytes,
         const unsigned char *data,
         unsigned int         length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A tagged page, as cairo writes it. */
static GBytes *
make_tagged (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect, bytes, 100, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Sect", NULL);
  cairo_rectangle (cr, 10, 10, 20, 20);
  cairo_fill (cr);
  cairo_tag_end (cr, "Sect");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* Whatever a language is, it stays one string. */
static void
test_language_strings (void)
{
  static const struct { const char *language, *entry; } cases[] = {
    { "pt-BR", "/Lang (pt-BR)" }, { "en) /OpenAction (x", "/Lang (en\\) /OpenAction \\(x)" }, { "a\\", "/Lang (a\\\\)" },
    { "\303\261", "/Lang <FEFF00F1>" }, { "a\n", "/Lang <FEFF0061000A>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) file = make_tagged ();
      g_autoptr(GPtrArray) languages = g_ptr_array_new ();
      g_autoptr(GPtrArray) none = g_ptr_array_new ();
      g_autoptr(GBytes) updated = NULL;
      const char *data;
      gsize size;

      g_ptr_array_add (languages, (gpointer) cases[i].language);
      updated = plaza_pdf_update (file, languages, none);
      data = g_bytes_get_data (updated, &size);
      g_assert_nonnull (g_strstr_len (data + g_bytes_get_size (file), (gssize) (size - g_bytes_get_size (file)), cases[i].entry));
    }
}

static PlazaPages *
make_pages (const char *languages)
{
  g_autoptr(PlazaEvent) event = fixture_event ("charlotte-visit");
  g_autoptr(PlazaHandoutOptions) options = fixture_options (PLAZA_HANDOUT_LEAVE_BEHIND, languages);

  return fixture_lay_out (event, options);
}

static char *
save (PlazaPages *pages,
      const char *name)
{
  g_autoptr(GError) error = NULL;
  char *path = path_of (name);

  g_assert_true (plaza_pages_save_pdf (pages, path, NULL, &error));
  g_assert_no_error (error);
  return path;
}

/* The output of a program of poppler-utils, or NULL where it is not installed. */
static char *
run (const char *program,
     const char *first,
     const char *second,
     const char *third)
{
  const char *arguments[] = { program, first, second, third, NULL };
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) said = NULL;
  g_autoptr(GError) error = NULL;
  const char *bytes;
  char *output;

  if (found == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  bytes = g_bytes_get_data (said, NULL);
  output = g_strndup ("", g_bytes_get_size (said));
  /* poppler 26 ends what it says of a picture with a NUL. */
  for (gsize i = 0; i < g_bytes_get_size (said); i++)
    output[i] = bytes[i] != '\0' ? bytes[i] : ' ';
  return output;
}

static gboolean
contains (const char *data,
          gsize       size,
          const char *wanted)
{
  gsize n = strlen (wanted);

  for (gsize i = 0; i + n <= size; i++)
    if (memcmp (data + i, wanted, n) == 0)
      return TRUE;

  return FALSE;
}

static void
test_information (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *path = save (pages, "information.pdf");
  g_autofree char *output = run ("pdfinfo", path, NULL, NULL);

  if (output == NULL)
    return;

  g_assert_nonnull (strstr (output, "Four ways to stand beside neighbors, families and friends\n"));
  g_assert_nonnull (strstr (output, "Example Carolina Coalition, Example Day\n"));
  g_assert_nonnull (strstr (output, "#ExampleDay"));
  g_assert_nonnull (strstr (output, "Tagged:          yes"));
  g_assert_nonnull (strstr (output, "Pages:           2"));
  g_assert_nonnull (strstr (output, "612 x 792 pts (letter)"));
}

static void
test_fonts (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("es");
  g_autofree char *path = save (pages, "fonts.pdf");
  g_autofree char *output = run ("pdffonts", path, NULL, NULL);
  g_auto(GStrv) lines = NULL;

  if (output == NULL)
    return;

  /* Under two lines of heading: name, type, encoding, embedded, … */
  lines = g_strsplit (output, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 5);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_assert_true (strstr (lines[i], "+Vollkorn") != NULL || strstr (lines[i], "+SourceSans3") != NULL);
      g_assert_nonnull (strstr (lines[i], " yes yes yes "));
    }
}

static void
test_text (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *path = save (pages, "text.pdf");
  g_autofree char *output = run ("pdftotext", path, "-", NULL);

  if (output == NULL)
    return;

  g_assert_nonnull (strstr (output, "Example Day"));
  g_assert_nonnull (strstr (output, "S. 103"));
  g_assert_nonnull (strstr (output, "robin@example.org"));
}

static void
test_structure (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *path = save (pages, "structure.pdf");
  g_autofree char *output = run ("pdfinfo", "-struct", path, NULL);
  static const char *const elements[] = { "Document", "Sect", "H1", "H2", "H3", "LI", "Lbl", "LBody", "Span", "Figure", "Link" };

  if (output == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    g_assert_nonnull (strstr (output, elements[i]));
}

static void
test_languages (void)
{
  static const struct { const char *languages, *first, *second; } cases[] = {
    { "en", "/Lang (en)", NULL }, { "es", "/Lang (es)", NULL }, { "es,en", "/Lang (es)", "/Lang (en)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(PlazaPages) pages = make_pages (cases[i].languages);
      g_autofree char *path = save (pages, "languages.pdf");
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      g_assert_true (contains (data, size, cases[i].first));
      g_assert_true (cases[i].second == NULL || contains (data, size, cases[i].second));
      g_assert_true (contains (data, size, "/DisplayDocTitle true"));
      g_assert_true (contains (data, size, "/Alt <FEFF"));
    }
}

static void
test_mode (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *path = save (pages, "mode.pdf");
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* The same pages make the same file. */
static void
test_reproducible (void)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize size_1, size_2;

  g_setenv ("SOURCE_DATE_EPOCH", "1487721600", TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(PlazaPages) pages = make_pages ("en,es");
      g_autofree char *path = save (pages, "again.pdf");

      g_assert_true (g_file_get_contents (path, i == 0 ? &first : &second, i == 0 ? &size_1 : &size_2, NULL));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_assert_cmpmem (first, size_1, second, size_2);
}

/* @format: the whole message, with the path for %s */
static void
assert_not_saved (PlazaPages *pages,
                  const char *path,
                  const char *format)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *sentence = g_strconcat (parts[0], path, parts[1], NULL);

  g_assert_false (plaza_pages_save_pdf (pages, path, NULL, &error));
  g_assert_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* Why it cannot be saved is said in one sentence, and a file in the way stays. */
static void
test_failure (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *file = path_of ("kept.pdf");
  g_autofree char *below = g_build_filename (file, "below.pdf", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *long_name = g_strnfill (300, 'x');
  g_autofree char *too_long = g_build_filename (fixture_folder (), long_name, NULL);
  const struct { const char *path, *format; } cases[] = {
    { below, "“%s” could not be written: there is no such folder." },
    { "/nonexistent-folder/x.pdf", "“%s” could not be written: there is no such folder." },
    { fixture_folder (), "“%s” is a folder; give the name of a file." },
    { too_long, "“%s” could not be written: the name is too long." },
  };

  g_assert_true (g_file_set_contents (file, "kept", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_not_saved (pages, cases[i].path, cases[i].format);

  g_assert_true (g_file_get_contents (file, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "kept");
}

static void
test_full_disk (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");

  if (g_access ("/dev/full", W_OK) != 0)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  assert_not_saved (pages, "/dev/full", "“%s” could not be written: the disk is full.");
}

/* The file beside it, which GLib writes first, is nobody's business. */
static void
test_no_room (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  g_autofree char *path = path_of ("no-room.pdf");
  struct rlimit before, small;
  void (*handler) (int) = signal (SIGXFSZ, SIG_IGN);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 512;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_not_saved (pages, path, "“%s” could not be written.");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, handler);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The screen draws the page that the PDF has: ink where the bar is, none in the margin. */
static void
test_preview (void)
{
  g_autoptr(PlazaPages) pages = make_pages ("en");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  int stride;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  plaza_pages_draw (pages, 0, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  stride = cairo_image_surface_get_stride (surface);
  g_assert_cmphex (*(const guint32 *) (gconstpointer) (data + 42 * stride + 4 * 300) & 0xFFFFFF, ==, 0x7a3894);
  g_assert_cmphex (*(const guint32 *) (gconstpointer) (data + 400 * stride + 4 * 20) & 0xFFFFFF, ==, 0xFFFFFF);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/pdf/language-strings", test_language_strings);
  g_test_add_func ("/print/pdf/information", test_information);
  g_test_add_func ("/print/pdf/fonts", test_fonts);
  g_test_add_func ("/print/pdf/text", test_text);
  g_test_add_func ("/print/pdf/structure", test_structure);
  g_test_add_func ("/print/pdf/languages", test_languages);
  g_test_add_func ("/print/pdf/mode", test_mode);
  g_test_add_func ("/print/pdf/reproducible", test_reproducible);
  g_test_add_func ("/print/pdf/failure", test_failure);
  g_test_add_func ("/print/pdf/full-disk", test_full_disk);
  g_test_add_func ("/print/pdf/no-room", test_no_room);
  g_test_add_func ("/print/pdf/preview", test_preview);
  return fixture_run ();
}
