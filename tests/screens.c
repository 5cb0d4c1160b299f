/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws each view of the real window to a PNG, for people to look at:
 *
 *   plaza-screens --output FOLDER [--view NAME] [--scheme light|dark] [--width N] [--height N]
 *                 [--text-scale PERCENT] [--right-to-left] [--suffix TEXT]
 *   plaza-screens --check […]: without pictures
 *
 * The language is that of the environment. Whatever warns on the way makes it fail; so does a menu button that
 * has no name of its own, and so do words that are cut, with --check alone: pictures are also made with fonts that
 * nobody chose. */
#include <adwaita.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "plaza-config.h"
#include "plaza-campaigns-window.h"
#include "plaza-recent-files.h"
#include "plaza-text-row.h"
#include "plaza-help-window.h"
#include "plaza-import-line.h"
#include "plaza-pack-reader.h"
#include "plaza-program.h"
#include "plaza-window.h"
#include "screens-views.h"
#include "screens-widgets.h"

#define CAMPAIGN "resource:///org/weareallamerica/Plaza/campaigns/we-are-all-america"

/* Of text that nobody enlarged. */
#define DPI 96

static char *output;
static char *only_view;
static char *scheme;
static char *language;
static int width = 1280;
static int height = 800;
static int text_scale = 100;
static gboolean right_to_left;
static char *suffix;
static gboolean only_check;
static gboolean complained;

static const GOptionEntry options[] = {
  { "check", 0, 0, G_OPTION_ARG_NONE, &only_check, "Make no pictures", NULL },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, "Where the pictures go", "FOLDER" },
  { "view", 0, 0, G_OPTION_ARG_STRING, &only_view, "Only this view", "NAME" },
  { "scheme", 0, 0, G_OPTION_ARG_STRING, &scheme, "light or dark", "SCHEME" },
  { "language", 0, 0, G_OPTION_ARG_STRING, &language, "For the pictures' names", "LANGUAGE" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "Of the window", "PIXELS" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "Of the window", "PIXELS" },
  { "text-scale", 0, 0, G_OPTION_ARG_INT, &text_scale, "Of the desktop's Large Text", "PERCENT" },
  { "right-to-left", 0, 0, G_OPTION_ARG_NONE, &right_to_left, "Lay out from the right", NULL },
  { "suffix", 0, 0, G_OPTION_ARG_STRING, &suffix, "For the pictures' names", "TEXT" },
  { 0 }
};

/* GTK 4.24 complains of its own frame clock on X11, of which no program knows more. */
static gboolean
is_of_gtk_itself (const GLogField *fields,
                  gsize            n_fields)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_has_prefix (fields[i].value, "gdk_frame_timings_submitted()"))
      return TRUE;

  return FALSE;
}

static GLogWriterOutput
log_writer (GLogLevelFlags   level,
            const GLogField *fields,
            gsize            n_fields,
            gpointer         data)
{
  if ((level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0 && !is_of_gtk_itself (fields, n_fields))
    complained = TRUE;

  return g_log_writer_default (level, fields, n_fields, data);
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
  screens_settle (window);

  frame_width = width - gtk_widget_get_width (get_content (window));
  frame_height = height - gtk_widget_get_height (get_content (window));
  gtk_window_set_default_size (GTK_WINDOW (window), width + frame_width, height + frame_height);
  screens_settle (window);
}

/* A popover has a surface of its own, which the window's picture lacks; so has
 * one that is open within another. */
static void
snapshot_popovers (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  gboolean open = GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget);

  gtk_snapshot_save (snapshot);
  if (open)
    {
      g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
      GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (widget)));

      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gdk_popup_get_position_x (popup),
                                                              gdk_popup_get_position_y (popup)));
      gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot),
                              gdk_paintable_get_intrinsic_width (paintable),
                              gdk_paintable_get_intrinsic_height (paintable));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    snapshot_popovers (child, snapshot);
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
                                           suffix == NULL ? "" : suffix);
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
  snapshot_popovers (window, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (window), NULL));
  texture = gsk_renderer_render_texture (renderer, node, &bounds);
  gsk_renderer_unrealize (renderer);

  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
  g_print ("%s\n", path);
}

/* Not what an entry asks for; not the title of a page, which the page itself says again; not the beginning of a text in
 * the list of them, which is whole in the form beside it; not the cells of a table, which are in whole in its rows' tips. */
static gboolean
may_be_cut (GtkWidget *label)
{
  return GTK_IS_TEXT (gtk_widget_get_parent (label)) || gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) != NULL ||
         gtk_widget_get_ancestor (label, PLAZA_TYPE_TEXT_ROW) != NULL ||
         (gtk_widget_get_ancestor (label, PLAZA_TYPE_IMPORT_LINE) != NULL && gtk_widget_has_css_class (label, "import-cell"));
}

/* Without one GTK calls it by all that is in it, and that is also what it opens, once it is open. */
static gboolean
has_no_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return GTK_IS_MENU_BUTTON (widget) &&
         !gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) &&
         !gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static void
complain (GtkWidget  *widget,
          const char *name)
{
  if (has_no_name (widget))
    g_warning ("%s: a menu button (“%s”) has no name of its own", name, gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))) && !may_be_cut (widget))
    g_log (G_LOG_DOMAIN, only_check ? G_LOG_LEVEL_WARNING : G_LOG_LEVEL_MESSAGE, "%s: “%s” is cut", name,
           gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      complain (child, name);
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
  GtkWidget *map = screens_find_type (window, "PlazaMapView");

  if (map == NULL || only_check)
    return;

  while (gtk_widget_get_mapped (map) && !is_drawn (map))
    g_main_context_iteration (NULL, TRUE);

  screens_settle (window);
}

/* What was typed in a view and not saved is offered in the next window. */
static void
forget_drafts (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  if (folder == NULL)
    g_unlink (path);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *draft = g_build_filename (path, name, NULL);

      forget_drafts (draft);
    }
}

static void
set_text_scale (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI * 1024 * percent / 100, NULL);
}

static void
draw (GtkApplication *application,
      PlazaCampaign  *campaign,
      const Screen   *screen)
{
  PlazaWindow *window;
  g_autofree char *drafts = g_build_filename (g_get_user_data_dir (), "plaza", "drafts", NULL);
  g_autoptr(GError) error = NULL;

  /* What the screen before chose is forgotten. */
  plaza_campaign_set_value (campaign, "layout", NULL, &error);
  g_assert_no_error (error);
  forget_drafts (drafts);
  window = PLAZA_WINDOW (plaza_window_new (application, campaign));
  present (GTK_WIDGET (window));
  plaza_window_set_view (window, screen->view);
  screens_settle (GTK_WIDGET (window));

  if (screen->prepare != NULL)
    {
      screen->prepare (window);
      screens_settle (GTK_WIDGET (window));
    }

  if (text_scale != 100)
    complain (GTK_WIDGET (window), screen->name);
  /* As when somebody changes it while the program runs. */
  set_text_scale (text_scale);
  screens_settle (GTK_WIDGET (window));
  wait_for_map (GTK_WIDGET (window));
  if (!only_check)
    save (GTK_WIDGET (window), screen->name);
  complain (GTK_WIDGET (window), screen->name);
  set_text_scale (100);
  screens_settle (GTK_WIDGET (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Its buttons lead to actions of the whole program, without which they are dead. */
static void
add_actions (GtkApplication *application)
{
  static const char * const names[] = { "open", "new-campaign", "help", "shortcuts", "about" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GSimpleAction) action = g_simple_action_new (names[i], NULL);

      g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (action));
    }
}

/* One that is there, and one that is gone; where none is, why. */
static void
draw_campaigns (GtkApplication *application,
                PlazaCampaign  *campaign,
                const char     *name)
{
  gboolean failed = g_str_equal (name, "failed");
  const PlazaCampaignRecord *record = plaza_campaign_get_record (campaign);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr(GError) error = NULL;
  GtkWidget *window;

  add_actions (application);
  plaza_recent_files_add ("/media/EXAMPLE/example-spring-march.plaza", "Example Spring March", "2017-05-01", NULL, now - 8 * 86400, &error);
  g_assert_no_error (error);
  plaza_recent_files_add (plaza_campaign_get_path (campaign), record->name, record->day, record->last_day, now, &error);
  g_assert_no_error (error);
  if (failed)
    plaza_recent_files_remove (plaza_campaign_get_path (campaign), &error);

  window = plaza_campaigns_window_new (application);
  if (failed)
    {
      g_autofree char *sentence = g_strdup_printf (gettext ("“%s” is not a Plaza campaign. Choose a file that Plaza made; its name"
                                                            " usually ends in “.plaza”."), "example.plaza");

      plaza_campaigns_window_say (PLAZA_CAMPAIGNS_WINDOW (window), sentence);
    }
  present (window);
  set_text_scale (text_scale);
  screens_settle (window);
  if (!only_check)
    save (window, name);
  complain (window, name);
  set_text_scale (100);
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

/* Whether a view is checked: all by night; by day every other one, and the rest at another width or in
 * another language. */
static gboolean
is_due (gsize index)
{
  if (!only_check || g_strcmp0 (g_getenv ("PLAZA_TESTS"), "all") == 0)
    return TRUE;

  return (index + (width > 600) + g_str_equal (language, "es")) % 2 == 0;
}

/* Found by a word that stands in several pages. */
static void
draw_help (GtkApplication *application)
{
  GtkWidget *window = plaza_help_window_new (application);

  present (window);
  plaza_help_window_search (PLAZA_HELP_WINDOW (window), g_str_equal (language, "es") ? "calendario" : "calendar");
  set_text_scale (text_scale);
  screens_settle (window);
  if (!only_check)
    save (window, "help");
  complain (window, "help");
  set_text_scale (100);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const char * const without_campaign[] = { "campaigns", "failed" };

static void
activate_cb (GtkApplication *application,
             PlazaCampaign  *campaign)
{
  gsize n_screens;
  const Screen *screens = screens_list_views (&n_screens);
  gboolean any = FALSE;

  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-decoration-layout", ":close",
                NULL);
  if (right_to_left)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark") ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                   : ADW_COLOR_SCHEME_FORCE_LIGHT);

  for (gsize i = 0; i < n_screens; i++)
    if (is_wanted (screens[i].name) && is_due (i))
      {
        any = TRUE;
        draw (application, campaign, &screens[i]);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (without_campaign); i++)
    if (is_wanted (without_campaign[i]))
      {
        any = TRUE;
        draw_campaigns (application, campaign, without_campaign[i]);
      }

  if (is_wanted ("help"))
    {
      any = TRUE;
      draw_help (application);
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

  if (output == NULL && !only_check)
    {
      g_printerr ("--output is missing\n");
      return FALSE;
    }

  if (!only_check)
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
  g_autofree char *words = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  int status;

  words = plaza_program_locale_folder ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, words);
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
