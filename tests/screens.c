/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws each view of the real window to a PNG, for people to look at:
 *
 *   plaza-screens --output FOLDER [--view NAME] [--scheme light|dark] [--width N] [--height N]
 *
 * The language is that of the environment. Whatever warns on the way makes it fail. */
#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "plaza-config.h"
#include "plaza-event-filters.h"
#include "plaza-failed-window.h"
#include "plaza-near-popover.h"
#include "plaza-pack-reader.h"
#include "plaza-shortcuts.h"
#include "plaza-window.h"

#define NARROW 500
#define CAMPAIGN "resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america"

static char *output;
static char *only_view;
static char *scheme;
static char *language;
static int width = 1280;
static int height = 800;
static gboolean complained;

static const GOptionEntry options[] = {
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "Where the pictures go", "FOLDER" },
  { "view", 0, 0, G_OPTION_ARG_STRING, &only_view, "Only this view", "NAME" },
  { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme, "light or dark", "SCHEME" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language, "For the pictures' names", "LANGUAGE" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Of the window", "PIXELS" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Of the window", "PIXELS" },
  { 0 }
};

static GLogWriterOutput
log_writer (GLogLevelFlags   level,
            const GLogField *fields,
            gsize            n_fields,
            gpointer         data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0)
    complained = TRUE;

  return g_log_writer_default (level, fields, n_fields, data);
}

static void
flag_cb (gboolean *flag)
{
  *flag = TRUE;
}

static gboolean
idle_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_for (gboolean *flag)
{
  while (!*flag)
    g_main_context_iteration (NULL, TRUE);
}

/* A view has settled when some frames have been drawn and nothing is left to
 * do after each: breakpoints and lists take a frame or two to follow a size. */
static void
settle (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  for (int i = 0; i < 6; i++)
    {
      gboolean drawn = FALSE, idle = FALSE;
      gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (flag_cb), &drawn);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      wait_for (&drawn);
      g_signal_handler_disconnect (clock, handler);
      g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
      wait_for (&idle);
    }
}

static GtkWidget *
get_content (GtkWidget *window)
{
  return adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
}

/* The content gets the size asked for, whatever frame is around it: where
 * there is no compositor, GTK draws one inside the window. */
static void
present (GtkWidget *window)
{
  int frame_width, frame_height;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  settle (window);

  frame_width = width - gtk_widget_get_width (get_content (window));
  frame_height = height - gtk_widget_get_height (get_content (window));
  gtk_window_set_default_size (GTK_WINDOW (window), width + frame_width, height + frame_height);
  settle (window);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_popover (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A popover has a surface of its own, which the window's picture lacks. */
static void
snapshot_popover (GtkWidget   *window,
                  GtkSnapshot *snapshot)
{
  GtkWidget *popover = find_popover (window);
  g_autoptr(GdkPaintable) paintable = NULL;
  GdkPopup *popup;

  if (popover == NULL)
    return;

  popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (popover)));
  paintable = gtk_widget_paintable_new (popover);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (popup),
                                                          gdk_popup_get_position_y (popup)));
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  gtk_snapshot_restore (snapshot);
}

static void
save (GtkWidget  *window,
      const char *name)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *file = g_strdup_printf ("%s-%s-%s%s.png", name, language, scheme,
                                           width < NARROW ? "-narrow" : "");
  g_autofree char *path = g_build_filename (output, file, NULL);
  graphene_rect_t bounds;

  /* The paintable starts at the frame, a widget's own coordinates inside of it. */
  g_assert_true (gtk_widget_compute_bounds (get_content (window), window, &bounds));
  bounds.origin.x += (gdk_paintable_get_intrinsic_width (paintable)
                      - gtk_widget_get_width (window)) / 2;
  bounds.origin.y += (gdk_paintable_get_intrinsic_height (paintable)
                      - gtk_widget_get_height (window)) / 2;
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  snapshot_popover (window, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (window), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

static GtkWidget *
find_by_type (GtkWidget  *widget,
              const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_drawn (GtkWidget *map)
{
  g_autofree char *error = NULL;
  gboolean loaded;

  g_object_get (map, "loaded", &loaded, "error", &error, NULL);

  return loaded || error != NULL;
}

/* Where there is a map in sight, its squares are drawn in threads of their own. */
static void
wait_for_map (GtkWidget *window)
{
  GtkWidget *map = find_by_type (window, "PlazaMapView");

  if (map == NULL)
    return;

  while (gtk_widget_get_mapped (map) && !is_drawn (map))
    g_main_context_iteration (NULL, TRUE);

  settle (window);
}

static GtkWidget *
find_by_class (GtkWidget  *widget,
               const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* As a person does: a press on its row. */
static void
open_event (PlazaWindow *window,
            const char  *uid)
{
  PlazaWindowState *state = plaza_window_get_state (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event =
    plaza_campaign_find_event (plaza_window_state_get_campaign (state), uid, &error);
  guint position;

  g_assert_no_error (error);
  position = plaza_event_list_find (plaza_window_state_get_events (state),
                                    plaza_event_get_id (event));
  g_assert_true (gtk_widget_activate_action (find_by_class (GTK_WIDGET (window), "event-list"),
                                             "list.activate-item", "u", position));
}

static void
show_march (PlazaWindow *window)
{
  open_event (window, "canton-interfaith-solidarity-march");
}

static void
show_two_parts (PlazaWindow *window)
{
  open_event (window, "phoenix-rally-and-prayer-vigil");
}

static void
show_title_only (PlazaWindow *window)
{
  open_event (window, "lansing-solidarity-vigil");
}

static void
search_in_vain (PlazaWindow *window)
{
  PlazaWindowState *state = plaza_window_get_state (window);

  plaza_window_state_set_text (state, "candle");
  plaza_window_state_set_kinds (state, 1u << PLAZA_KIND_VIGIL);
  plaza_window_state_set_day (state, "2017-02-23");
}

static void
filter (PlazaWindow *window)
{
  PlazaWindowState *state = plaza_window_get_state (window);

  plaza_window_state_set_state (state, "CA");
  plaza_window_state_set_attention (state, TRUE);
}

static void
order_by_day (PlazaWindow *window)
{
  plaza_window_state_set_order (plaza_window_get_state (window), PLAZA_EVENT_ORDER_DAY);
}

/* As a person does: a ZIP code in the search, and Enter. */
static void
go_near (PlazaWindow *window)
{
  PlazaWindowState *state = plaza_window_get_state (window);

  plaza_window_state_set_text (state, "48188");
  g_assert_true (plaza_window_state_keep_near (state));
}

static void
go_near_by_state (PlazaWindow *window)
{
  go_near (window);
  plaza_window_state_set_order (plaza_window_get_state (window), PLAZA_EVENT_ORDER_STATE);
}

static void
type_zip (PlazaWindow *window)
{
  plaza_window_state_set_text (plaza_window_get_state (window), "48188");
}

static void
stay_near (PlazaWindow *window)
{
  go_near (window);
  plaza_window_state_set_within (plaza_window_get_state (window), plaza_unit_to_km (PLAZA_UNIT_MILES, 100));
}

static void
search_near_in_vain (PlazaWindow *window)
{
  PlazaWindowState *state = plaza_window_get_state (window);

  stay_near (window);
  plaza_window_state_set_text (state, "candle");
  plaza_window_state_set_day (state, "2017-02-23");
}

static void
show_layout (PlazaWindow *window,
             PlazaLayout  layout)
{
  g_autoptr(GError) error = NULL;

  plaza_window_state_choose_layout (plaza_window_get_state (window), layout, &error);
  g_assert_no_error (error);
}

static void
show_both (PlazaWindow *window)
{
  show_layout (window, PLAZA_LAYOUT_BOTH);
}

static void
show_map (PlazaWindow *window)
{
  show_layout (window, PLAZA_LAYOUT_MAP);
}

static void
select_on_map (PlazaWindow *window)
{
  PlazaWindowState *state = plaza_window_get_state (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaEvent) event = plaza_campaign_find_event (plaza_window_state_get_campaign (state),
                                                           "phoenix-rally-and-prayer-vigil", &error);

  g_assert_no_error (error);
  show_both (window);
  plaza_window_state_set_event (state, event);
}

static void
show_map_near (PlazaWindow *window)
{
  show_layout (window, width < NARROW ? PLAZA_LAYOUT_MAP : PLAZA_LAYOUT_BOTH);
  go_near (window);
}

static void
show_map_within (PlazaWindow *window)
{
  show_layout (window, width < NARROW ? PLAZA_LAYOUT_MAP : PLAZA_LAYOUT_BOTH);
  stay_near (window);
}

static void
show_map_in_vain (PlazaWindow *window)
{
  show_map (window);
  plaza_window_state_set_text (plaza_window_get_state (window), "candle");
}

static void
show_nowhere (PlazaWindow *window)
{
  GtkWidget *legend;

  show_layout (window, width < NARROW ? PLAZA_LAYOUT_MAP : PLAZA_LAYOUT_BOTH);
  settle (GTK_WIDGET (window));
  legend = find_by_type (GTK_WIDGET (window), "PlazaMapLegend");
  g_assert_nonnull (legend);
  g_signal_emit_by_name (legend, "activated");
}

static void
search_for_city (PlazaWindow *window)
{
  plaza_window_state_set_text (plaza_window_get_state (window), "Detroit");
}

static void
ask_near (PlazaWindow *window,
          const char  *text)
{
  GtkWidget *popover;

  g_assert_true (gtk_widget_activate_action (find_by_class (GTK_WIDGET (window), "event-list"),
                                             "browser.ask-near", NULL));
  settle (GTK_WIDGET (window));
  popover = find_popover (GTK_WIDGET (window));
  g_assert_nonnull (popover);
  plaza_near_popover_begin (PLAZA_NEAR_POPOVER (popover), text);
}

static void
choose_near (PlazaWindow *window)
{
  ask_near (window, "canton");
}

static void
misspell_near (PlazaWindow *window)
{
  ask_near (window, "Phenix Citty");
}

static void
change_near (PlazaWindow *window)
{
  go_near (window);
  ask_near (window, NULL);
}

/* The campaign's own week, as it was seen then. */
static void
go_back (PlazaWindow *window)
{
  plaza_window_state_set_today (plaza_window_get_state (window), "2017-02-22");
}

static void
go_back_by_day (PlazaWindow *window)
{
  go_back (window);
  order_by_day (window);
}

static void
open_days (PlazaWindow *window)
{
  GtkWidget *filters = gtk_widget_get_ancestor (find_by_class (GTK_WIDGET (window), "chip"), PLAZA_TYPE_EVENT_FILTERS);

  plaza_event_filters_open_days (PLAZA_EVENT_FILTERS (filters));
}

static void
open_days_then (PlazaWindow *window)
{
  go_back (window);
  open_days (window);
}

static void
open_calendar (PlazaWindow *window)
{
  GtkWidget *popover;

  open_days (window);
  settle (GTK_WIDGET (window));
  popover = find_popover (GTK_WIDGET (window));
  g_assert_nonnull (popover);
  g_signal_emit_by_name (find_by_class (popover, "more"), "clicked");
}

static void
show_shortcuts (PlazaWindow *window)
{
  adw_dialog_present (plaza_shortcuts_dialog_new (), GTK_WIDGET (window));
}

static void
print_for_march (PlazaWindow *window)
{
  open_event (window, "canton-interfaith-solidarity-march");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-leave-behind", NULL);
}

static void
print_agenda (PlazaWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-agenda", NULL);
}

static void
print_agenda_of_state (PlazaWindow *window)
{
  plaza_window_state_set_state (plaza_window_get_state (window), "MI");
  print_agenda (window);
}

static void
print_agenda_of_nothing (PlazaWindow *window)
{
  search_in_vain (window);
  print_agenda (window);
}

typedef struct
{
  const char *name;
  const char *view;
  void      (*prepare) (PlazaWindow *window);
} Screen;

static const Screen screens[] = {
  { "events", "events", NULL },
  { "events-by-day", "events", order_by_day },
  { "events-filtered", "events", filter },
  { "events-near", "events", go_near },
  { "events-near-by-state", "events", go_near_by_state },
  { "events-near-typed", "events", type_zip },
  { "events-within", "events", stay_near },
  { "events-within-empty", "events", search_near_in_vain },
  { "events-city", "events", search_for_city },
  { "events-both", "events", show_both },
  { "events-both-selected", "events", select_on_map },
  { "events-map", "events", show_map },
  { "events-map-near", "events", show_map_near },
  { "events-map-within", "events", show_map_within },
  { "events-map-empty", "events", show_map_in_vain },
  { "events-nowhere", "events", show_nowhere },
  { "events-on-the-day", "events", go_back_by_day },
  { "near-popover", "events", choose_near },
  { "near-popover-unknown", "events", misspell_near },
  { "near-popover-set", "events", change_near },
  { "day-popover", "events", open_days },
  { "day-popover-then", "events", open_days_then },
  { "day-calendar", "events", open_calendar },
  { "events-search-empty", "events", search_in_vain },
  { "event-page", "events", show_march },
  { "event-page-two-parts", "events", show_two_parts },
  { "event-page-title-only", "events", show_title_only },
  { "toolkit", "toolkit", NULL },
  { "talking-points", "talking-points", NULL },
  { "handouts", "handouts", NULL },
  { "handouts-event", "events", print_for_march },
  { "handouts-agenda", "events", print_agenda },
  { "handouts-agenda-state", "events", print_agenda_of_state },
  { "handouts-agenda-empty", "events", print_agenda_of_nothing },
  { "shortcuts", "events", show_shortcuts },
};

static void
draw (GtkApplication *application,
      PlazaCampaign  *campaign,
      const Screen   *screen)
{
  PlazaWindow *window;
  g_autoptr(GError) error = NULL;

  /* What the screen before chose is forgotten. */
  plaza_campaign_set_value (campaign, "layout", NULL, &error);
  g_assert_no_error (error);
  window = PLAZA_WINDOW (plaza_window_new (application, campaign));
  present (GTK_WIDGET (window));
  plaza_window_set_view (window, screen->view);
  settle (GTK_WIDGET (window));

  if (screen->prepare != NULL)
    {
      screen->prepare (window);
      settle (GTK_WIDGET (window));
    }

  wait_for_map (GTK_WIDGET (window));
  save (GTK_WIDGET (window), screen->name);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
draw_failure (GtkApplication *application)
{
  GtkWidget *window =
    plaza_failed_window_new (application, "“example.plaza” is not a Plaza campaign.");

  present (window);
  save (window, "failed");
  gtk_window_destroy (GTK_WINDOW (window));
}

static PlazaCampaign *
create_campaign (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "screens.plaza", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(PlazaPack) pack = plaza_pack_read (CAMPAIGN, &error);
  PlazaCampaign *campaign;

  g_assert_no_error (error);
  campaign = plaza_campaign_create (path, pack, &error);
  g_assert_no_error (error);

  return campaign;
}

static gboolean
is_wanted (const char *name)
{
  return only_view == NULL || g_str_equal (only_view, name);
}

static void
activate_cb (GtkApplication *application,
             PlazaCampaign  *campaign)
{
  gboolean any = FALSE;

  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close",
                NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    if (is_wanted (screens[i].name))
      {
        any = TRUE;
        draw (application, campaign, &screens[i]);
      }

  if (is_wanted ("failed"))
    {
      any = TRUE;
      draw_failure (application);
    }

  if (!any)
    g_warning ("There is no view named %s", only_view);
}

static gboolean
read_arguments (int    *argc,
                char ***argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  if (output == NULL)
    {
      g_printerr ("--output is missing\n");
      return FALSE;
    }

  g_mkdir_with_parents (output, 0755);
  if (scheme == NULL)
    scheme = g_strdup ("light");
  if (language == NULL)
    language = g_strdup (plaza_language_of_ui ());

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AdwApplication) application = NULL;
  g_autoptr(PlazaCampaign) campaign = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PLAZA_BUILD_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_log_set_writer_func (log_writer, NULL, NULL);

  if (!read_arguments (&argc, &argv))
    return 2;

  folder = g_dir_make_tmp ("plaza-screens-XXXXXX", NULL);
  campaign = create_campaign (folder);
  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", PLAZA_APPLICATION_ID ".Screens",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/org/weareallamerica/Plaza",
                              NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), campaign);
  status = g_application_run (G_APPLICATION (application), 1, argv);

  path = g_build_filename (folder, "screens.plaza", NULL);
  g_unlink (path);
  g_rmdir (folder);

  return complained ? 1 : status;
}
