/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "plaza-event-page.h"
#include "plaza-event-people.h"
#include "plaza-event-where.h"
#include "plaza-fact-row.h"
#include "plaza-language-toggle.h"
#include "plaza-pack-reader.h"
#include "plaza-prose-label.h"
#include "plaza-window.h"
#include "reach.h"

#define MARCH "canton-march"

typedef struct
{
  GtkWidget        *window;
  PlazaAsked       *asked;
  PlazaOpened      *opened;
} Fixture;

static GtkWidget *
find_class (GtkWidget  *widget,
            const char *name)
{
  if (gtk_widget_has_css_class (widget, name))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
set_up (Fixture      *f,
        gconstpointer size)
{
  int width = GPOINTER_TO_INT (size) / 10000;

  f->window = plaza_window_new (NULL, fixture_campaign ());
  f->asked = plaza_window_get_asked (PLAZA_WINDOW (f->window));
  f->opened = plaza_window_get_opened (PLAZA_WINDOW (f->window));
  gtk_window_set_default_size (GTK_WINDOW (f->window), width, GPOINTER_TO_INT (size) % 10000);
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_wait_for_frames (f->window);
}

static void
scale_text (int numerator,
            int denominator)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * numerator / denominator, NULL);
}

static void
set_up_large (Fixture      *f,
              gconstpointer size)
{
  scale_text (3, 2);
  set_up (f, size);
}

static void
tear_down (Fixture      *f,
           gconstpointer size)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down_large (Fixture      *f,
                 gconstpointer size)
{
  tear_down (f, size);
  scale_text (2, 3);
}

/* As a person does: a press on its row. */
static GtkWidget *
open_event (Fixture    *f,
            const char *uid)
{
  g_autoptr(PlazaEvent) event = fixture_event (uid);
  guint position = plaza_event_list_find (plaza_asked_get_events (f->asked), plaza_event_get_id (event));
  GtkWidget *page;

  g_assert_true (gtk_widget_activate_action (find_class (f->window, "event-list"), "list.activate-item", "u", position));
  fixture_wait_for_frames (f->window);
  page = fixture_find (f->window, PLAZA_TYPE_EVENT_PAGE);
  g_assert_true (gtk_widget_get_mapped (page));

  return page;
}

/* The focus is on what one most likely came for, and Tab and Shift+Tab come to the rest. */
static void
test_reached (Fixture      *f,
              gconstpointer size)
{
  GtkWidget *page = open_event (f, MARCH);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_autoptr(GHashTable) forwards = NULL;
  g_autoptr(GHashTable) backwards = NULL;

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "win.print-leave-behind");

  forwards = reach_walk (f->window, GTK_DIR_TAB_FORWARD);
  reach_assert_all (page, forwards);
  backwards = reach_walk (f->window, GTK_DIR_TAB_BACKWARD);
  reach_assert_all (page, backwards);
}

/* When, where and whom to ask are seen without scrolling, however low the window is. */
static void
test_fold (Fixture      *f,
           gconstpointer size)
{
  GtkWidget *page = open_event (f, MARCH);
  GtkWidget *avatar = fixture_find (page, ADW_TYPE_AVATAR);
  GtkWidget *row = gtk_widget_get_ancestor (avatar, PLAZA_TYPE_FACT_ROW);
  graphene_rect_t bounds;

  g_assert_cmpstr (plaza_fact_row_get_title (PLAZA_FACT_ROW (row)), ==, "Jordan Example");
  g_assert_true (gtk_widget_compute_bounds (row, f->window, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (f->window));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (f->window));
}

/* Half as large again, no word of the page is cut. */
static void
test_large_text (Fixture      *f,
                 gconstpointer size)
{
  static const char * const uids[] = { MARCH, "phoenix-rally", "los-angeles-panel", "lansing-vigil" };

  for (guint i = 0; i < G_N_ELEMENTS (uids); i++)
    reach_assert_whole (open_event (f, uids[i]));
}

/* What is below a fact is smaller, yet not by much. */
static void
test_sizes (Fixture      *f,
            gconstpointer size)
{
  GtkWidget *row = fixture_find (open_event (f, MARCH), PLAZA_TYPE_FACT_ROW);
  GtkWidget *title = fixture_find (row, GTK_TYPE_LABEL);
  GtkWidget *note = gtk_widget_get_next_sibling (title);
  int large = pango_font_description_get_size (pango_context_get_font_description (gtk_widget_get_pango_context (title)));
  int small = pango_font_description_get_size (pango_context_get_font_description (gtk_widget_get_pango_context (note)));

  g_assert_cmpint (small, <, large);
  g_assert_cmpint (small * 10, >=, large * 9);
}

static gboolean
has_language (PangoAttrList *attributes,
              const char    *language)
{
  PangoAttrIterator *iterator;
  PangoAttribute *attribute;
  gboolean has;

  if (attributes == NULL)
    return FALSE;

  iterator = pango_attr_list_get_iterator (attributes);
  attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  has = attribute != NULL &&
        g_str_equal (pango_language_to_string (((PangoAttrLanguage *) attribute)->value), language);
  pango_attr_iterator_destroy (iterator);

  return has;
}

static GtkLabel *
find_label (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The organizers' words are English to a Spanish reader too; the details are as chosen. */
static void
test_languages (Fixture      *f,
                gconstpointer size)
{
  GtkWidget *page = open_event (f, "phoenix-rally");
  GtkWidget *details;

  g_assert_true (has_language (gtk_label_get_attributes (find_label (page, "Rally and Prayer Vigil")), "en"));
  g_assert_true (has_language (gtk_label_get_attributes (find_label (page, "Prayer vigil")), "en"));

  page = open_event (f, MARCH);
  for (guint i = 0; i < 2; i++)
    {
      const char *language = i == 0 ? "es" : "en";

      plaza_opened_set_language (f->opened, language);
      details = fixture_find (fixture_find (page, PLAZA_TYPE_PROSE_LABEL), GTK_TYPE_LABEL);
      g_assert_true (has_language (gtk_label_get_attributes (GTK_LABEL (details)), language));
    }
}

static PlazaCampaign *
campaign_of (PlazaPack  *pack,
             const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "other.plaza", NULL);
  g_autoptr(GError) error = NULL;
  PlazaCampaign *campaign = plaza_campaign_create (path, pack, &error);

  g_assert_no_error (error);

  return campaign;
}

/* Another campaign has other languages, and officials without a title. */
static void
test_other_campaign (void)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "example", NULL);
  g_autofree char *folder = g_dir_make_tmp ("plaza-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "other.plaza", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read (example, &error);
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autoptr(PlazaOpened) opened = NULL;
  g_autoptr(PlazaEvent) event = NULL;
  GtkWidget *window = adw_window_new ();
  GtkWidget *page;

  g_assert_no_error (error);
  g_strfreev (pack->campaign->languages);
  pack->campaign->languages = g_strsplit ("es,ar,en", ",", -1);
  for (guint i = 0; i < pack->officials->len; i++)
    {
      PlazaOfficial *official = g_ptr_array_index (pack->officials, i);

      g_clear_pointer (&official->title, g_free);
      g_set_str (&official->district, "Example district");
    }
  campaign = campaign_of (pack, folder);
  opened = fixture_new_opened (campaign);
  page = plaza_event_page_new (opened);
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  event = plaza_campaign_find_event (campaign, "charlotte-visit", &error);
  g_assert_no_error (error);
  plaza_opened_set_event (opened, event);
  fixture_wait_for_frames (page);

  g_assert_nonnull (find_label (page, "Español"));
  g_assert_nonnull (find_label (page, "العربية"));
  g_assert_nonnull (find_label (page, "Jordan Sample"));
  g_assert_nonnull (find_label (page, "North Carolina · Example district"));
  g_assert_null (find_label (page, "(null)"));
  g_assert_true (has_language (gtk_label_get_attributes (find_label (page, plaza_event_get_short_title (event))), "es"));

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
  g_remove (path);
  g_rmdir (folder);
}

typedef struct
{
  const char *venue, *address, *city, *state, *zip, *text;
  PlazaPrecision precision;
  gboolean tba;
  const char *inferred;
  const char *title, *subtitle;
} Where;

/* One row says all of it. */
static const Where wheres[] = {
  { "First Church", "1 Main St", "Canton", "MI", "48188", NULL, PLAZA_PRECISION_EXACT, FALSE, NULL,
    "First Church", "1 Main St, Canton, MI 48188" },
  { "First Church", "1 Main St", "Canton", "MI", "48188", NULL, PLAZA_PRECISION_POSTAL, FALSE, NULL,
    "First Church", "1 Main St, Canton, MI 48188\nThe map shows the middle of \u206848188\u2069, not the door." },
  { NULL, "1 Main St", "Canton", "MI", NULL, NULL, PLAZA_PRECISION_CITY, FALSE, "state",
    "1 Main St", "Canton, Michigan\nThe map shows the middle of \u2068Canton\u2069, not the door. "
    "The organizers did not name the state; the editors concluded it." },
  { NULL, NULL, "Los Angeles", "CA", NULL, NULL, PLAZA_PRECISION_CITY, TRUE, NULL,
    "Somewhere in \u2068Los Angeles, California\u2069", "The organizers will say later where exactly this is." },
  { NULL, NULL, NULL, "MI", NULL, NULL, PLAZA_PRECISION_STATE, TRUE, NULL,
    "Somewhere in \u2068Michigan\u2069", "The organizers will say later where exactly this is." },
  { NULL, NULL, "Denver", "CO", NULL, NULL, PLAZA_PRECISION_CITY, FALSE, NULL, "Denver, Colorado", "No address given." },
  { NULL, NULL, NULL, "TX", NULL, NULL, PLAZA_PRECISION_STATE, FALSE, NULL, "Texas", "Only the state is known." },
  { NULL, NULL, NULL, "GA", NULL, "His office", PLAZA_PRECISION_STATE, FALSE, NULL, "His office", "Georgia" },
  { NULL, NULL, NULL, NULL, NULL, NULL, PLAZA_PRECISION_NONE, FALSE, NULL,
    "Place not known", "Nobody has said where this takes place." },
  { NULL, NULL, NULL, NULL, NULL, NULL, PLAZA_PRECISION_NONE, TRUE, NULL,
    "Place to be announced", "The organizers will say later where exactly this is." },
  /* A number beside Arabic keeps its order. */
  { "المركز", "15571 N Reuther", "ديربورن", "MI", "48126", NULL, PLAZA_PRECISION_EXACT, FALSE, NULL,
    "\u2068المركز\u2069", "15571 N Reuther, \u2068ديربورن\u2069, MI 48126" },
};

static PlazaEventRecord *
record_at (const Where *where)
{
  PlazaEventRecord *record = plaza_event_record_new ();

  g_set_str (&record->place.venue, where->venue);
  g_set_str (&record->place.address, where->address);
  g_set_str (&record->place.city, where->city);
  g_set_str (&record->place.state, where->state);
  g_set_str (&record->place.postal_code, where->zip);
  g_set_str (&record->place.text, where->text);
  record->place.precision = where->precision;
  record->place.to_be_announced = where->tba;
  g_strfreev (record->inferred);
  record->inferred = g_strsplit (where->inferred != NULL ? where->inferred : "", ",", -1);

  return record;
}

static void
test_where (void)
{
  g_autoptr(GtkListBox) list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));

  for (guint i = 0; i < G_N_ELEMENTS (wheres); i++)
    {
      g_autoptr(PlazaEventRecord) record = record_at (&wheres[i]);
      PlazaFactRow *row;

      plaza_event_where_fill (list, record, NULL);
      row = PLAZA_FACT_ROW (gtk_list_box_get_row_at_index (list, 0));
      g_assert_cmpstr (plaza_fact_row_get_title (row), ==, wheres[i].title);
      g_assert_cmpstr (plaza_fact_row_get_subtitle (row), ==, wheres[i].subtitle);
      g_assert_null (gtk_list_box_get_row_at_index (list, 1));
    }
}

/* A name, a number and an address that were typed as one text stay three. */
static void
test_contact_of_one_text (void)
{
  g_autoptr(GtkListBox) list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  g_autoptr(PlazaEventRecord) record = plaza_event_record_new ();
  const char *title;

  g_set_str (&record->contact_name, "أحمد +1 313 555 0100");
  plaza_event_people_fill_contact (list, record);
  title = plaza_fact_row_get_title (PLAZA_FACT_ROW (gtk_list_box_get_row_at_index (list, 0)));
  g_assert_nonnull (strstr (title, "\u2066+1 313 555 0100\u2069"));
}

static const struct { const char *name; int width, height; } sizes[] = {
  { "wide", 1560, 800 }, { "beside-list", 1280, 800 }, { "low", 1024, 640 }, { "narrow", 360, 720 },
};

static void
add_for_sizes (const char *name,
               guint       n,
               void (*before) (Fixture *, gconstpointer),
               void (*test) (Fixture *, gconstpointer),
               void (*after) (Fixture *, gconstpointer))
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/event-page/%s/%s", name, sizes[i].name);

      g_test_add (path, Fixture, GINT_TO_POINTER (sizes[i].width * 10000 + sizes[i].height), before, test, after);
    }
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  fixture_use_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  add_for_sizes ("reached", G_N_ELEMENTS (sizes), set_up, test_reached, tear_down);
  add_for_sizes ("fold", G_N_ELEMENTS (sizes), set_up, test_fold, tear_down);
  add_for_sizes ("large-text", G_N_ELEMENTS (sizes) - 1, set_up_large, test_large_text, tear_down_large);
  g_test_add ("/event-page/sizes", Fixture, GINT_TO_POINTER (12800800), set_up, test_sizes, tear_down);
  g_test_add ("/event-page/languages", Fixture, GINT_TO_POINTER (12800800), set_up, test_languages, tear_down);
  g_test_add_func ("/event-page/other-campaign", test_other_campaign);
  g_test_add_func ("/event-page/where", test_where);
  g_test_add_func ("/event-page/contact-of-one-text", test_contact_of_one_text);

  return fixture_run ();
}
