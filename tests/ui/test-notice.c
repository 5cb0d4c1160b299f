/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include <adwaita.h>

#include "plaza-notice.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *outer;   /* on the page of the window */
  GtkWidget *inner;   /* on a page within, with an overlay of its own */
  guint      undone;
  guint      freed;
} Fixture;

static GtkWidget *
overlay_around (GtkWidget *child)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), child);

  return overlay;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  f->window = gtk_window_new ();
  f->outer = gtk_label_new ("outer");
  f->inner = gtk_label_new ("inner");
  gtk_box_append (GTK_BOX (box), f->outer);
  gtk_box_append (GTK_BOX (box), overlay_around (f->inner));
  gtk_window_set_child (GTK_WINDOW (f->window), overlay_around (box));
  gtk_window_present (GTK_WINDOW (f->window));
  fixture_settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
}

/* What the labels of the notices say, but for their buttons. */
static void
collect (GtkWidget *widget,
         GString   *said,
         gboolean   in_toast)
{
  in_toast |= g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget");
  if (GTK_IS_BUTTON (widget))
    return;
  if (in_toast && GTK_IS_LABEL (widget))
    g_string_append_printf (said, "%s|", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, said, in_toast);
}

static void
assert_said (Fixture    *f,
             const char *expected)
{
  g_autoptr(GString) said = g_string_new (NULL);

  fixture_settle ();
  collect (f->window, said, FALSE);
  g_assert_cmpstr (said->str, ==, expected);
}

static void
undo_cb (Fixture *f)
{
  f->undone++;
}

static void
freed_cb (gpointer  data,
          GClosure *closure)
{
  ((Fixture *) data)->freed++;
}

static void
take_off (Fixture    *f,
          GtkWidget  *widget,
          const char *point,
          const char *sentence)
{
  plaza_notice_undo (widget, point, sentence, G_CALLBACK (undo_cb), f, freed_cb);
}

static void
test_one_at_a_time (Fixture       *f,
                    gconstpointer  data)
{
  plaza_notice_show (f->outer, "first");
  assert_said (f, "first|");
  plaza_notice_show (f->outer, "<b>second</b>");
  plaza_notice_copy (f->outer, "text", "third");
  assert_said (f, "third|");
  /* The one before may be of another page. */
  take_off (f, f->inner, "a", "a is off");
  assert_said (f, "a is off|");
  plaza_notice_show (f->outer, "<b>last</b>");
  assert_said (f, "<b>last</b>|");
  g_assert_cmpuint (f->freed, ==, 1);
  g_assert_cmpuint (f->undone, ==, 0);
}

/* Only the notice that is no longer true goes. */
static void
test_opposite (Fixture       *f,
               gconstpointer  data)
{
  plaza_notice_dismiss (f->inner, "a");
  take_off (f, f->inner, "a", "a is off");
  take_off (f, f->inner, "b", "b is off");
  plaza_notice_dismiss (f->inner, "a");
  assert_said (f, "b is off|");
  plaza_notice_dismiss (f->outer, "b");
  assert_said (f, "");
  plaza_notice_dismiss (f->outer, "b");

  take_off (f, f->inner, "c", "c is off");
  plaza_notice_show (f->inner, "copied");
  plaza_notice_dismiss (f->inner, "c");
  assert_said (f, "copied|");
  g_assert_cmpuint (f->freed, ==, 3);
}

static void
test_undo (Fixture       *f,
           gconstpointer  data)
{
  take_off (f, f->inner, "a", "a is off");
  fixture_settle ();
  g_signal_emit_by_name (fixture_find (fixture_find (f->window, g_type_from_name ("AdwToastWidget")), GTK_TYPE_BUTTON),
                         "clicked");
  assert_said (f, "");
  g_assert_cmpuint (f->undone, ==, 1);
}

/* A page that has gone has nobody to say it to. */
static void
test_nowhere (Fixture       *f,
              gconstpointer  data)
{
  g_autoptr(GtkWidget) alone = g_object_ref_sink (gtk_label_new ("alone"));

  plaza_notice_show (alone, "to nobody");
  plaza_notice_dismiss (alone, "a");
  take_off (f, alone, "a", "a is off");
  g_assert_cmpuint (f->freed, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/notice/one-at-a-time", Fixture, NULL, set_up, test_one_at_a_time, tear_down);
  g_test_add ("/notice/opposite", Fixture, NULL, set_up, test_opposite, tear_down);
  g_test_add ("/notice/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/notice/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);

  return fixture_run ();
}
