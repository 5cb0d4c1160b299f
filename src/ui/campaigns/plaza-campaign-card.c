/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-campaign-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "plaza-accent.h"
#include "plaza-card-job.h"
#include "plaza-date-tile.h"
#include "plaza-direction.h"
#include "plaza-menu-names.h"
#include "plaza-notice.h"
#include "plaza-pill.h"
#include "plaza-relative-day.h"
#include "plaza-texts.h"
#include "plaza-wording.h"

struct _PlazaCampaignCard
{
  GtkFlowBoxChild  parent_instance;

  char            *path;
  char            *listed_day;  /* as the list has it; nullable */
  char            *listed_last_day;
  gint64           opened;
  PlazaJob        *job;     /* looks at the file; NULL once it has */
  gboolean         is_gone;
  GtkWidget       *head;
  PlazaDateTile   *tile;
  GtkLabel        *name;
  GtkLabel        *day;
  AdwWrapBox      *pills;
  GtkLabel        *foot;
  GtkWidget       *find;
  GtkMenuButton   *more;
};

G_DEFINE_FINAL_TYPE (PlazaCampaignCard, plaza_campaign_card, GTK_TYPE_FLOW_BOX_CHILD)

static guint removed_signal;

static void
card_add_pill (PlazaCampaignCard *self,
               const char        *text,
               PlazaPillStyle     style)
{
  adw_wrap_box_append (self->pills, plaza_pill_new (text, NULL, style));
}

/* "Today" as it is said within a line. */
static char *
card_within_line (const char *words)
{
  char first[7] = "";

  g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (words)), first);
  return g_strconcat (first, g_utf8_next_char (words), NULL);
}

static char *
card_describe_opened (PlazaCampaignCard *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_new_from_unix_local (self->opened);
  g_autofree char *date = then != NULL ? g_date_time_format (then, "%Y-%m-%d") : NULL;
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  GDate day;
  g_autofree char *words = plaza_date_parse (today, &day) ? plaza_relative_day (date, &day) : NULL;
  g_autofree char *within = words != NULL ? card_within_line (words) : NULL;

  /* Translators: when a campaign was opened last; %s is “today”, “yesterday” or “3 days ago”. */
  return within != NULL ? g_strdup_printf (_("Opened %s"), within) : g_strdup ("");
}

/* What a screen reader says of the card, as a whole. */
static void
card_name (PlazaCampaignCard *self)
{
  g_autoptr(GString) name = g_string_new (gtk_label_get_text (self->name));
  const char *foot = gtk_label_get_text (self->foot);

  plaza_text_append (name, ", ", gtk_label_get_text (self->day));
  for (GtkWidget *pill = gtk_widget_get_first_child (GTK_WIDGET (self->pills)); pill != NULL; pill = gtk_widget_get_next_sibling (pill))
    plaza_text_append (name, ", ", gtk_label_get_text (GTK_LABEL (pill)));
  plaza_text_append (name, ", ", foot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

static void
card_show_day (PlazaCampaignCard *self,
               const char        *name,
               const char        *day,
               const char        *last_day)
{
  g_autofree char *words = day != NULL ? plaza_wording_campaign_days (NULL, day, last_day) : NULL;
  g_autofree char *of = NULL;

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->day, words != NULL ? words : "");
  plaza_date_tile_set_dates (self->tile, day, last_day, day, last_day);
  /* Translators: name of a button for a screen reader; %s is the name of a campaign. */
  of = g_strdup_printf (_("More about “%s”"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, of, -1);
}

static void
card_show_record (PlazaCampaignCard *self,
                  PlazaJob          *job)
{
  const PlazaCard *card = plaza_card_job_get (job);
  const PlazaCampaignRecord *record = card->record;
  g_autofree char *in_events = plaza_wording_events (NULL, card->n_events);
  g_autofree char *opened = card_describe_opened (self);
  g_autofree char *languages = plaza_wording_languages (NULL, record->languages);
  g_autoptr(GString) foot = g_string_new (opened);
  g_autofree char *today = NULL;
  g_autofree char *relative = NULL;
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  GDate day;

  today = g_date_time_format (now, "%Y-%m-%d");
  relative = plaza_date_parse (today, &day) ? plaza_relative_days (record->day, record->last_day, &day) : NULL;
  plaza_text_append_fact (foot, " · ", languages, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  plaza_accent_apply (GTK_WIDGET (self), record->accent);
  card_show_day (self, record->name, record->day, record->last_day);
  if (relative != NULL)
    card_add_pill (self, relative, PLAZA_PILL_ACCENT);
  card_add_pill (self, in_events, PLAZA_PILL_PLAIN);
  gtk_label_set_text (self->foot, foot->str);
}

/* It stays listed, and says where it was: a drive may be connected again. */
static void
card_show_missing (PlazaCampaignCard *self,
                   PlazaJob          *job,
                   const GError      *error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = NULL;

  self->is_gone = plaza_card_job_get (job)->is_missing;
  card_add_pill (self, self->is_gone ? _("The file is not there") : _("Cannot be read"), PLAZA_PILL_ATTENTION);
  name = g_filename_display_name (self->is_gone ? folder : self->path);
  gtk_label_set_text (self->foot, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
  gtk_widget_set_visible (self->find, self->is_gone);
  if (!self->is_gone)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), "gone");
  plaza_date_tile_set_dates (self->tile, self->listed_day, self->listed_last_day, NULL, NULL);
}

static void
card_looked_cb (GObject      *job,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(PlazaCampaignCard) self = data;
  g_autoptr(GError) error = NULL;
  gboolean ok = plaza_job_finish (PLAZA_JOB (job), result, &error);

  /* The window was closed meanwhile. */
  if (self->job == NULL)
    return;

  if (ok)
    card_show_record (self, PLAZA_JOB (job));
  else
    card_show_missing (self, PLAZA_JOB (job), error);
  card_name (self);
  g_clear_object (&self->job);
}

static void
card_remove_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  PlazaCampaignCard *self = PLAZA_CAMPAIGN_CARD (widget);
  g_autoptr(GError) error = NULL;

  if (plaza_recent_files_remove (self->path, &error))
    g_signal_emit (self, removed_signal, 0);
  else
    plaza_notice_show (widget, error->message);
}

static void
card_shown_cb (GObject      *launcher,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_open_containing_folder_finish (GTK_FILE_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    plaza_notice_show (widget, _("There is no program here that shows a folder."));
}

static void
card_show_file_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  PlazaCampaignCard *self = PLAZA_CAMPAIGN_CARD (widget);
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, card_shown_cb,
                                            g_object_ref (widget));
}

static void
card_create_menu_cb (GtkMenuButton *button,
                     gpointer       data)
{
  PlazaCampaignCard *self = PLAZA_CAMPAIGN_CARD (data);
  g_autoptr(GMenu) menu = g_menu_new ();

  if (!self->is_gone)
    g_menu_append (menu, _("_Show in Files"), "card.show-file");
  g_menu_append (menu, _("_Remove From This List"), "card.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  plaza_menu_names_attach (button);
}

static void
plaza_campaign_card_dispose (GObject *object)
{
  PlazaCampaignCard *self = PLAZA_CAMPAIGN_CARD (object);

  if (self->job != NULL)
    plaza_job_cancel (self->job);
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_CAMPAIGN_CARD);

  G_OBJECT_CLASS (plaza_campaign_card_parent_class)->dispose (object);
}

static void
plaza_campaign_card_finalize (GObject *object)
{
  g_free (PLAZA_CAMPAIGN_CARD (object)->path);
  g_free (PLAZA_CAMPAIGN_CARD (object)->listed_day);
  g_free (PLAZA_CAMPAIGN_CARD (object)->listed_last_day);

  G_OBJECT_CLASS (plaza_campaign_card_parent_class)->finalize (object);
}

static void
plaza_campaign_card_class_init (PlazaCampaignCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_campaign_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = plaza_campaign_card_finalize;

  removed_signal = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, card_remove_action);
  gtk_widget_class_install_action (widget_class, "card.show-file", NULL, card_show_file_action);

  g_type_ensure (PLAZA_TYPE_DATE_TILE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/campaign-card.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, head);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, tile);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, name);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, day);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, pills);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, foot);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, find);
  gtk_widget_class_bind_template_child (widget_class, PlazaCampaignCard, more);
}

static void
plaza_campaign_card_init (PlazaCampaignCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->more, card_create_menu_cb, self, NULL);
}

/**
 * plaza_campaign_card_new:
 * @file: what the list says of it
 *
 * Returns: (transfer floating): its card, which looks at the file by itself
 */
GtkWidget *
plaza_campaign_card_new (const PlazaRecentFile *file)
{
  PlazaCampaignCard *self = g_object_new (PLAZA_TYPE_CAMPAIGN_CARD, NULL);
  g_autofree char *opened = NULL;

  self->path = g_strdup (file->path);
  self->listed_day = g_strdup (file->day);
  self->listed_last_day = g_strdup (file->last_day);
  self->opened = file->opened;
  self->job = plaza_card_job_new (file->path);
  card_show_day (self, file->name, file->day, file->last_day);
  opened = card_describe_opened (self);
  gtk_label_set_text (self->foot, opened);
  card_name (self);
  plaza_job_start (self->job, card_looked_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * plaza_campaign_card_get_path:
 *
 * Returns: where the campaign is, or was
 */
const char *
plaza_campaign_card_get_path (PlazaCampaignCard *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN_CARD (self), NULL);

  return self->path;
}

/**
 * plaza_campaign_card_is_there:
 *
 * Returns: whether its file was not found to be gone
 */
gboolean
plaza_campaign_card_is_there (PlazaCampaignCard *self)
{
  g_return_val_if_fail (PLAZA_IS_CAMPAIGN_CARD (self), FALSE);

  return !self->is_gone;
}
