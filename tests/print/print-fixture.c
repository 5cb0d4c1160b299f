/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "print-fixture.h"

#include <glib/gstdio.h>

#include "plaza-pack-reader.h"

static char *folder;
static PlazaCampaign *campaign;
static gboolean is_live;

const char *
fixture_folder (void)
{
  g_autoptr(GError) error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("plaza-print-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

void
fixture_use_live (void)
{
  is_live = TRUE;
}

static void
add_suffix (GStrv *ids,
            guint  round)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; (*ids)[i] != NULL; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%s-%u", (*ids)[i], round));
  g_strfreev (*ids);
  *ids = g_strv_builder_end (builder);
}

/* Copies of a campaign's first points of a kind, behind those of that kind, until there are @n: as many as
 * the largest sheets have. A fact that is a copy backs the asks that are copies. */
static void
grow_points (GPtrArray      *points,
             PlazaPointKind  kind,
             guint           first,
             guint           n_own,
             guint           n)
{
  for (guint i = n_own; i < n; i++)
    {
      guint round = i / n_own + 1;
      PlazaPoint *copy = plaza_record_copy (&plaza_point_type, g_ptr_array_index (points, first + i % n_own));

      g_assert_cmpint (copy->kind, ==, kind);
      g_free (copy->id);
      copy->id = g_strdup_printf ("%s-%u", ((const PlazaPoint *) g_ptr_array_index (points, first + i % n_own))->id, round);
      if (kind == PLAZA_POINT_ASK)
        copy->group = PLAZA_GROUP_ISSUES;
      add_suffix (&copy->backs, round);
      g_ptr_array_insert (points, (int) (first + i), copy);
    }
}

PlazaPack *
fixture_pack (void)
{
  g_autofree char *live = g_test_build_filename (G_TEST_DIST, "..", "data", "campaigns", "we-are-all-america", NULL);
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autoptr(GError) error = NULL;
  PlazaPack *pack = plaza_pack_read (is_live ? live : example, &error);

  g_assert_no_error (error);
  if (!is_live)
    {
      grow_points (pack->points, PLAZA_POINT_ASK, 0, 4, 12);
      grow_points (pack->points, PLAZA_POINT_FACT, 12, 6, 9);
    }

  return pack;
}

PlazaCampaign *
fixture_campaign (void)
{
  g_autofree char *path = g_build_filename (fixture_folder (), "campaign.plaza", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = NULL;

  if (campaign != NULL)
    return campaign;

  pack = fixture_pack ();
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);
  return campaign;
}

PlazaEvent *
fixture_event (const char *uid)
{
  g_autoptr(GError) error = NULL;
  PlazaEvent *event = plaza_campaign_find_event (fixture_campaign (), uid, &error);

  g_assert_no_error (error);
  g_assert_nonnull (event);
  return event;
}

PlazaPress *
fixture_press (const char *language)
{
  g_autoptr(GError) error = NULL;
  PlazaPress *press = plaza_press_new (language, PLAZA_PAPER_LETTER, "#7a3894", FALSE, FALSE, &error);

  g_assert_no_error (error);
  return press;
}

PlazaHandoutOptions *
fixture_options (PlazaHandout  handout,
                 const char   *languages)
{
  PlazaHandoutOptions *options = plaza_handout_options_new ();

  options->handout = handout;
  options->languages = g_strsplit (languages, ",", -1);
  return options;
}

PlazaPages *
fixture_lay_out (PlazaEvent                *event,
                 const PlazaHandoutOptions *options)
{
  g_autoptr(GError) error = NULL;
  PlazaPages *pages = plaza_handout_lay_out (fixture_campaign (), event, options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pages);
  return pages;
}

char *
fixture_text (PlazaPages *pages)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < plaza_pages_get_n (pages); i++)
    {
      g_autofree char *text = plaza_pages_get_text (pages, i);

      g_string_append (all, text);
    }

  return g_string_free (all, FALSE);
}

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Extent;

/* Where ink comes, from the top left of the paper. */
static Extent
extent_of (const PlazaPage *page,
           const PlazaMark *mark,
           double           paper_width)
{
  double left = plaza_page_left (page, mark, paper_width);
  PangoRectangle ink;

  if (mark->kind != PLAZA_MARK_LINE)
    return (Extent) { left, mark->y, left + mark->width, mark->y + mark->height };

  pango_layout_line_get_extents (mark->line, &ink, NULL);
  left += (double) ink.x / PANGO_SCALE;
  return (Extent) {
    left,
    mark->y + (double) ink.y / PANGO_SCALE,
    left + (double) ink.width / PANGO_SCALE,
    mark->y + (double) (ink.y + ink.height) / PANGO_SCALE,
  };
}

static gboolean
overlap (const Extent *a,
         const Extent *b)
{
  const double touch = 0.3;

  return a->left + touch < b->right && b->left + touch < a->right && a->top + touch < b->bottom && b->top + touch < a->bottom;
}

static void
check_inside (PlazaPages      *pages,
              const PlazaPage *page)
{
  double width, height, side, bleed = 9.1;

  plaza_pages_get_size (pages, &width, &height);
  side = (width - PLAZA_MEASURE) / 2;
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      /* Letters may reach over the margin by a hair, a tint bleeds. */
      double over = mark->kind == PLAZA_MARK_LINE ? 1.5 : bleed;
      Extent extent;

      if (mark->kind == PLAZA_MARK_OPEN || mark->kind == PLAZA_MARK_CLOSE)
        continue;

      extent = extent_of (page, mark, width);
      g_assert_cmpfloat (extent.left, >=, side - over);
      g_assert_cmpfloat (extent.right, <=, width - side + over);
      g_assert_cmpfloat (extent.top, >=, PLAZA_EDGE);
      g_assert_cmpfloat (extent.bottom, <=, height - PLAZA_EDGE);
    }
}

static void
check_apart (PlazaPages      *pages,
             const PlazaPage *page)
{
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (Extent));
  double width, height;

  plaza_pages_get_size (pages, &width, &height);
  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);
      Extent extent;

      if (mark->kind != PLAZA_MARK_LINE)
        continue;

      extent = extent_of (page, mark, width);
      for (guint j = 0; j < seen->len; j++)
        if (overlap (&extent, &g_array_index (seen, Extent, j)))
          g_error ("“%s” is set over something else at %.1f, %.1f", pango_layout_get_text (mark->layout), extent.left, extent.top);
      g_array_append_val (seen, extent);
    }
}

/* Every element that is opened is closed, in order. */
static void
check_structure (const PlazaPage *page)
{
  g_autoptr(GPtrArray) open = g_ptr_array_new ();

  for (guint i = 0; i < page->marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (page->marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_OPEN)
        g_ptr_array_add (open, (gpointer) mark->tag);
      else if (mark->kind == PLAZA_MARK_CLOSE)
        g_assert_cmpstr (g_ptr_array_steal_index (open, open->len - 1), ==, mark->tag);
      else if (mark->kind == PLAZA_MARK_LINE)
        g_assert_cmpstr (g_ptr_array_index (open, open->len - 1), ==, "Span");
    }

  g_assert_cmpuint (open->len, ==, 0);
}

/* What every page must keep to. */
void
fixture_check_pages (PlazaPages *pages)
{
  g_assert_cmpuint (plaza_pages_get_n (pages), >=, 1);
  for (guint i = 0; i < plaza_pages_get_n (pages); i++)
    {
      const PlazaPage *page = plaza_pages_get_page (pages, i);

      check_inside (pages, page);
      check_apart (pages, page);
      check_structure (page);
    }
}

/* How much of the room between masthead and foot has text down to its last line: 0 to 1. */
double
fixture_filled (PlazaPages *pages,
                guint       page)
{
  const double masthead = 85, foot = 106;
  GArray *marks = plaza_pages_get_page (pages, page)->marks;
  double width, height, end = masthead;

  plaza_pages_get_size (pages, &width, &height);
  for (guint i = 0; i < marks->len; i++)
    {
      const PlazaMark *mark = &g_array_index (marks, PlazaMark, i);

      if (mark->kind == PLAZA_MARK_LINE && mark->y + mark->height < height - foot)
        end = MAX (end, mark->y + mark->height);
    }

  return (end - masthead) / (height - foot - masthead);
}

/* Runs the tests, and leaves nothing behind. */
gboolean
fixture_is_nightly (void)
{
  return g_strcmp0 (g_getenv ("PLAZA_TESTS"), "all") == 0;
}

/* Each of many, or one of @part of them. */
guint
fixture_stride (guint part)
{
  return fixture_is_nightly () ? 1 : part;
}

/* How long what somebody pastes is, in bytes. */
gsize
fixture_huge (void)
{
  return fixture_is_nightly () ? 10 * 1024 * 1024 : 256 * 1024;
}

int
fixture_run (void)
{
  int status = g_test_run ();
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_clear_object (&campaign);
  if (folder == NULL)
    return status;

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  return status;
}
