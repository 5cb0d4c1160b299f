/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plaza-bench-editor CAMPAIGN…: opens an event's form, types in it with completion, and saves it until the list shows it; beside
 * it, an empty dialog is opened, and the same letters are typed into an entry alone. Times are of the processor, each with the
 * frame that shows it. */
#include <adwaita.h>
#include <locale.h>
#include <stdio.h>

#include "plaza-event-editor.h"
#include "plaza-window.h"
#include "samples.h"

#define N_TIMES 9
/* As many as it takes until the form is whole. */
#define N_FRAMES 12

static const char * const typed[] = { "Phoenix", "Springfield", "San Francisco", "Kalamazoo", "New York", "Salt Lake City" };

static void
painted_cb (guint *n)
{
  ++*n;
}

static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  guint n = 0;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &n);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
rest (GtkWidget *widget)
{
  for (int i = 0; i < N_FRAMES; i++)
    wait_for_frame (widget);
}

static void
print_samples (const char *name,
               Samples    *samples)
{
  printf ("%-34s %6.1f ms median, %6.1f at p99\n", name, samples_median (samples) / 1000, samples_p99 (samples) / 1000);
}

static void
type_letters (const char *name,
              GtkWidget  *entry)
{
  g_autoptr(Samples) letters = samples_new ();

  gtk_widget_grab_focus (entry);
  rest (entry);
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), "");
      for (const char *at = typed[i]; *at != '\0'; at++)
        {
          gint64 start = samples_start ();
          int position = -1;

          gtk_editable_insert_text (GTK_EDITABLE (entry), at, 1, &position);
          wait_for_frame (entry);
          samples_stop (letters, start);
        }
    }

  print_samples (name, letters);
}

/* What a window without anything takes for the same. */
static void
measure_empty (void)
{
  GtkWidget *window = adw_window_new (), *entry = adw_entry_row_new (), *list = gtk_list_box_new ();
  g_autoptr(Samples) first = samples_new ();

  gtk_list_box_append (GTK_LIST_BOX (list), entry);
  adw_window_set_content (ADW_WINDOW (window), list);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  rest (window);
  for (int i = 0; i < N_TIMES; i++)
    {
      AdwDialog *dialog = adw_dialog_new ();
      gint64 start = samples_start ();

      adw_dialog_set_content_width (dialog, 960);
      adw_dialog_set_content_height (dialog, 800);
      adw_dialog_present (dialog, window);
      wait_for_frame (window);
      samples_stop (first, start);
      adw_dialog_force_close (dialog);
      rest (window);
    }

  print_samples ("empty dialog, first frame", first);
  type_letters ("letter in an entry", entry);
  gtk_window_destroy (GTK_WINDOW (window));
}

static PlazaEventEditor *
get_editor (GtkWidget *window)
{
  return PLAZA_EVENT_EDITOR (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

/* @closes: whether it is closed the last time, too */
static void
measure_opening (GtkWidget  *window,
                 const char *action,
                 const char *words,
                 gboolean    closes)
{
  g_autoptr(Samples) first = samples_new ();
  g_autoptr(Samples) whole = samples_new ();

  for (int i = 0; i < N_TIMES; i++)
    {
      gint64 start = samples_start ();

      gtk_widget_activate_action (window, action, NULL);
      wait_for_frame (window);
      samples_stop (first, start);
      for (int j = 0; j < N_FRAMES; j++)
        {
          start = samples_start ();
          wait_for_frame (window);
          samples_stop (whole, start);
        }
      if (closes || i + 1 < N_TIMES)
        adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
      rest (window);
    }

  print_samples (words, first);
  print_samples ("each of the frames that follow", whole);
}

/* Until the frame in which the list shows it. */
static void
measure_saving (GtkWidget *window)
{
  g_autoptr(Samples) saves = samples_new ();

  for (int i = 0; i < N_TIMES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Saved %d Times", i);
      gint64 start;

      gtk_widget_activate_action (window, "win.edit-event", NULL);
      rest (window);
      gtk_editable_set_text (GTK_EDITABLE (plaza_event_editor_find (get_editor (window), "title")), title);
      rest (window);
      start = samples_start ();
      gtk_widget_activate_action (GTK_WIDGET (get_editor (window)), "editor.save", NULL);
      wait_for_frame (window);
      samples_stop (saves, start);
      rest (window);
    }

  print_samples ("save, until the list shows it", saves);
}

static void
measure (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaCampaign) campaign = plaza_campaign_open (path, &error);
  g_autoptr(PlazaEvent) event = NULL;
  GtkWidget *window;

  if (campaign == NULL)
    g_error ("%s", error->message);

  printf ("\nform in a campaign of %u events\n", plaza_campaign_count_events (campaign, PLAZA_REVIEW_CHOICE_ALL));
  window = plaza_window_new (NULL, campaign);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  plaza_window_set_view (PLAZA_WINDOW (window), "events");
  rest (window);
  event = g_list_model_get_item (G_LIST_MODEL (plaza_asked_get_events (plaza_window_get_asked (PLAZA_WINDOW (window)))), 0);
  plaza_opened_set_event (plaza_window_get_opened (PLAZA_WINDOW (window)), event);
  rest (window);

  measure_opening (window, "win.edit-event", "form opens, first frame", FALSE);
  type_letters ("letter in the form's city", plaza_event_editor_find (get_editor (window), "place.city"));
  adw_dialog_force_close (ADW_DIALOG (get_editor (window)));
  rest (window);
  measure_saving (window);
  measure_opening (window, "win.texts", "texts open, first frame", TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  measure_empty ();
  for (int i = 1; i < argc; i++)
    measure (argv[i]);

  return 0;
}
