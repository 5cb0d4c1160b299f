/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-pages-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "plaza-file-write.h"
#include "plaza-config.h"
#include "plaza-pdf-update.h"
#include "plaza-print-error.h"
#include "plaza-write-failure.h"

static cairo_status_t
pdf_append (void                *closure,
            const unsigned char *data,
            unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Reproducible builds set the clock (reproducible-builds.org, SOURCE_DATE_EPOCH). */
static char *
pdf_creation_date (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) now = NULL;

  if (epoch != NULL)
    now = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  if (now == NULL)
    now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
pdf_set_metadata (cairo_surface_t      *surface,
                  const PlazaPagesInfo *info)
{
  g_autofree char *date = pdf_creation_date ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  if (info->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Plaza " PLAZA_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static gboolean
pdf_changes_language (PlazaPages *pages,
                      guint       page)
{
  return page == 0 ||
         strcmp (plaza_pages_get_page (pages, page)->language, plaza_pages_get_page (pages, page - 1)->language) != 0;
}

/* cairo 1.18 keeps all elements in one object stream, and counts them in two
 * bytes (cairo-pdf-surface.c, the cross-reference stream): more of them, and no
 * reader opens the file. So long a list is read without its structure. */
#define MOST_ELEMENTS 60000

static gboolean
pdf_can_be_tagged (PlazaPages *pages)
{
  guint elements = 0;

  for (guint i = 0; i < plaza_pages_get_n (pages); i++)
    {
      const PlazaPage *page = plaza_pages_get_page (pages, i);

      for (guint j = 0; j < page->marks->len; j++)
        elements += g_array_index (page->marks, PlazaMark, j).kind == PLAZA_MARK_OPEN;
    }

  return elements <= MOST_ELEMENTS;
}

/* A section for each language. All is closed before the last page is shown:
 * closing a tag after it would begin another page. */
static gboolean
pdf_draw_pages_tagged (PlazaPages     *pages,
                       cairo_t        *cr,
                       PlazaProgress  *progress,
                       GError        **error)
{
  guint n = plaza_pages_get_n (pages);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < n; i++)
    {
      if (!plaza_progress_step (progress, i, n, error))
        return FALSE;

      if (pdf_changes_language (pages, i))
        cairo_tag_begin (cr, "Sect", NULL);

      plaza_pages_draw_tagged (pages, i, cr);

      if (i + 1 == n || pdf_changes_language (pages, i + 1))
        cairo_tag_end (cr, "Sect");
      if (i + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }

  return TRUE;
}

static gboolean
pdf_draw_pages (PlazaPages     *pages,
                cairo_t        *cr,
                PlazaProgress  *progress,
                GError        **error)
{
  guint n = plaza_pages_get_n (pages);

  if (pdf_can_be_tagged (pages))
    return pdf_draw_pages_tagged (pages, cr, progress, error);

  for (guint i = 0; i < n; i++)
    {
      if (!plaza_progress_step (progress, i, n, error))
        return FALSE;

      plaza_pages_draw (pages, i, cr);
      cairo_show_page (cr);
    }

  return TRUE;
}

/* What cairo cannot say: languages, and what a picture shows. */
static void
pdf_collect_notes (PlazaPages *pages,
                   GPtrArray  *languages,
                   GPtrArray  *alternatives)
{
  for (guint i = 0; i < plaza_pages_get_n (pages); i++)
    {
      const PlazaPage *page = plaza_pages_get_page (pages, i);

      if (pdf_changes_language (pages, i))
        g_ptr_array_add (languages, g_strdup (page->language));

      for (guint j = 0; j < page->marks->len; j++)
        {
          const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, j);

          if (mark->kind == PLAZA_MARK_OPEN && strcmp (mark->tag, "Figure") == 0)
            g_ptr_array_add (alternatives, g_strdup (mark->note != NULL ? mark->note : ""));
        }
    }
}

static GBytes *
make_pdf (PlazaPages     *pages,
          PlazaProgress  *progress,
          GError        **error)
{
  g_autoptr(GByteArray) data = g_byte_array_new ();
  g_autoptr(GPtrArray) languages = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) plain = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;
  gboolean drawn;
  cairo_t *cr;

  plaza_pages_get_size (pages, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (pdf_append, data, width, height);
  pdf_set_metadata (surface, plaza_pages_get_info (pages));
  cr = cairo_create (surface);
  drawn = pdf_draw_pages (pages, cr, progress, error);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn || !plaza_progress_check (progress, error))
    return NULL;

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FILE, _("The PDF could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  plain = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  pdf_collect_notes (pages, languages, alternatives);
  return plaza_pdf_update (plain, languages, alternatives);
}

/* A device or a pipe must be written to, not replaced by a file. */
static gboolean
pdf_is_special (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode);
}

static gboolean
pdf_write_to_special (const char  *path,
                      GBytes      *pdf,
                      GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

static gboolean
write_pdf (const char  *path,
           GBytes      *pdf,
           GError     **error)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  if (pdf_is_special (path))
    return pdf_write_to_special (path, pdf, error);

  /* A file that is there stays whole until the new one is. */
  return plaza_file_write (path, data, size, error);
}

/**
 * plaza_pages_save_pdf:
 * @self: the pages
 * @path: where; a file there is replaced only by a whole one
 * @progress: (nullable): how far it is
 * @error: return location for an error: %PLAZA_PRINT_ERROR_FILE, or %G_IO_ERROR_CANCELLED
 *
 * Saves the pages as a tagged PDF with its title, author, languages and fonts.
 *
 * Returns: whether it was saved
 */
gboolean
plaza_pages_save_pdf (PlazaPages     *self,
                      const char     *path,
                      PlazaProgress  *progress,
                      GError        **error)
{
  g_autoptr(GError) cause = NULL;
  g_autoptr(GBytes) pdf = NULL;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (PLAZA_IS_PAGES (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  pdf = make_pdf (self, progress, error);
  if (pdf == NULL)
    return FALSE;
  if (write_pdf (path, pdf, &cause))
    return TRUE;

  sentence = plaza_write_failure_sentence (path, plaza_write_failure_reason (cause));
  g_set_error_literal (error, PLAZA_PRINT_ERROR, PLAZA_PRINT_ERROR_FILE, sentence);
  return FALSE;
}
